// The servers of a storm: processes of their own over one embedded Postgres with durable settings.
// Any of them may be killed, and Postgres too, which the product itself starts again.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { type KeptPostgres, keepPostgres } from '../../server/db/keep-postgres.ts';
import { migrateDatabase } from '../../server/db/migrate.ts';
import { connectDatabase, type Database } from '../../server/db/open-database.ts';
import { findPostmaster } from '../../server/db/postmaster.ts';
import { ended, moveIn, readyAt, signIn } from '../bench/push/office.ts';
import type { Shape } from '../bench/push/workload.ts';

const TOP = path.join(import.meta.dirname, '..', '..');

export type Office = {
  readonly database: Database;
  /** A connection as the cluster's own user, for kills and for the audit. */
  readonly open: (connections: number) => postgres.Sql;
  /** The cookies of the shape's devices, in their order. */
  readonly cookies: readonly string[];
  /** The address of a server that runs, the n-th if it does. */
  readonly addressOf: (n: number) => string;
  /** `kill -9` of the n-th server; a new one starts at once. */
  readonly killServer: (n: number) => Promise<void>;
  /** An immediate shutdown of Postgres, nothing flushed; resolves when it runs again. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type OfficePlan = {
  readonly shape: Shape;
  readonly servers: number;
  /** What node is given to run a server. */
  readonly program: readonly string[];
};

export async function openOffice({ shape, servers, program }: OfficePlan): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), 'routebook-storm-'));
  // Postgres runs as another user when this runs as root: let that one in.
  chmodSync(folder, 0o755);
  const kept = await keepPostgres(folder);
  await migrateDatabase({ target: kept.target, prepare: true });
  const database = connectTo(kept);
  // Before the first server starts: an empty book would be filled with a demo.
  const userId = await moveIn(database, folder, shape);
  const launch = () => start(folder, program);
  const running: (Server | null)[] = [];
  for (let n = 0; n < servers; n += 1) running.push(await launch());
  const address = running[0]?.address ?? NOWHERE;
  const cookies = await signIn(database, { address, userId, shape });
  const addressOf = (n: number) =>
    (running[n % servers] ?? running.find((one) => one !== null))?.address ?? NOWHERE;
  return {
    database,
    cookies,
    addressOf,
    open: (max) => postgres({ ...kept.target, max, fetch_types: false, onnotice: () => undefined }),
    killServer: async (n) => {
      const server = running[n % servers];
      running[n % servers] = null;
      server?.child.removeAllListeners('exit');
      server?.child.kill('SIGKILL');
      running[n % servers] = await launch();
    },
    crash: async () => {
      const { postmasterId } = findPostmaster(kept.folder) ?? {};
      if (postmasterId === undefined) throw new Error('Postgres does not run');
      process.kill(postmasterId, 'SIGQUIT');
      const isBack = () =>
        ![undefined, postmasterId].includes(findPostmaster(kept.folder)?.postmasterId);
      while (!isBack() || !(await database.healthy())) {
        await new Promise((resolve) => void setTimeout(resolve, 20));
      }
    },
    close: async () => {
      await Promise.all(running.map((one) => one && ended(one.child)));
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const STARTS_MOST = 5;
/** Nobody listens there: a server that is down. */
const NOWHERE = 'http://127.0.0.1:9';

const connectTo = ({ target, folder, stop }: KeptPostgres): Database =>
  connectDatabase({
    target,
    folder,
    prepare: true,
    isEmbedded: true,
    connections: 4,
    onClose: stop,
  });

type Server = { readonly child: ChildProcess; readonly address: string };

/** As often as it takes: where its own first questions are cut off, a server ends in words. */
async function start(folder: string, program: readonly string[]): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const child = spawn(process.execPath, program, {
      cwd: TOP,
      env: { ...process.env, ROUTEBOOK_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' },
      // What it says against the database while that is down is no news here.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      return { child, address: await readyAt(child) };
    } catch (error) {
      child.kill('SIGKILL');
      if (attempt === STARTS_MOST) throw error;
    }
  }
}
