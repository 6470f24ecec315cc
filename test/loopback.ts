// A way to the tests' Postgres as to a database elsewhere: a port of this machine in front of its
// socket, and addresses of databases behind it.
import net from 'node:net';
import { inject } from 'vitest';

export type Loopback = {
  /** What DATABASE_URL would be. */
  readonly urlOf: (database: string, user?: string) => string;
  readonly close: () => void;
};

/** `user`: the cluster's superuser, unless another one is named; both have the same password. */
export async function openLoopback(): Promise<Loopback> {
  const { path: socketPath = '', user: superuser, password } = inject('postgres');
  const relay = net.createServer((client) => {
    const server = net.connect(socketPath);
    for (const end of [client, server]) end.on('error', () => undefined);
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    urlOf: (database, user = superuser) =>
      `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    close: () => void relay.close(),
  };
}
