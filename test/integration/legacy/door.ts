// A loopback port in front of the cluster's socket, as a database elsewhere would have, and the
// addresses of databases behind it.
import net from 'node:net';
import { inject } from 'vitest';
import type { Database } from '../../../server/db/open-database.ts';

export type Door = {
  /** A connection string; opens the port when it is first asked for. */
  readonly urlOf: (database: Database) => Promise<string>;
  readonly close: () => void;
};

export function makeDoor(): Door {
  const server = net.createServer((client) => {
    const cluster = net.connect(inject('postgres').path ?? '');
    for (const end of [client, cluster]) end.on('error', () => undefined);
    client.pipe(cluster).pipe(client);
  });
  let opened: Promise<number> | undefined;
  const open = async (): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  return {
    urlOf: async (database) => {
      opened ??= open();
      const port = await opened;
      const [row] = await database.pool.query(
        ({ sql }) => sql<{ name: string }[]>`select current_database() as name`,
      );
      const { user, password } = inject('postgres');
      return `postgres://${user}:${password}@127.0.0.1:${port}/${row?.name}`;
    },
    close: () => void server.close(),
  };
}
