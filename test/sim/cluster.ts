// The Postgres of a run: the tests' one, or an own one that is thrown away. A town is built once a
// cluster; each run gets a copy of it.
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { DatabaseTarget } from '../../server/db/database-target.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded-postgres.ts';
import { migrateDatabase } from '../../server/db/migrate.ts';
import { connectDatabase, type Database } from '../../server/db/open-database.ts';
import { isAlive } from '../../server/db/postmaster.ts';
import { buildTown, type Town } from './town.ts';

export type Target = Exclude<DatabaseTarget, { url: string }>;

export type Cluster = {
  readonly town: Town;
  readonly admin: postgres.Sql;
  readonly targetOf: (database: string) => Target;
  /** A fresh copy of the town, or of `source`, which nobody may be connected to. */
  readonly copy: (source?: string) => Promise<string>;
  readonly drop: (database: string) => Promise<void>;
  /** An immediate shutdown, nothing flushed, and a start that recovers; only of an own cluster. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Given = { readonly target?: Target /** With fsync, for crashes. */; readonly folder?: string };

/** `target`: a cluster that runs already; without it an own one is started. */
export async function openCluster({ target: given, folder }: Given = {}): Promise<Cluster> {
  const start = () =>
    startEmbeddedPostgres(
      folder === undefined ? { throwaway: true } : { dataFolder: folder, throwaway: false },
    );
  let own = given === undefined ? await start() : null;
  const target = given ?? own?.target;
  if (target === undefined) throw new Error('There is no Postgres');
  const targetOf = (database: string): Target => ({ ...target, database });
  const admin = postgres({ ...targetOf('postgres'), max: 3, onnotice: () => undefined });
  const template = nameOf('town');
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase({ target: targetOf(template), prepare: true });
  const database = connectTo(targetOf(template), 2);
  const town = await buildTown(database).finally(() => database.close());
  const drop = async (name: string) => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
  };
  return {
    town,
    admin,
    targetOf,
    copy: async (source = template) => {
      const name = nameOf('sim');
      await whenAlone(() => admin.unsafe(`create database ${name} template ${source}`));
      return name;
    },
    drop,
    crash: async () => {
      if (own === null || folder === undefined) throw new Error('Only an own cluster may crash');
      process.kill(own.postmasterId, 'SIGQUIT');
      while (isAlive(own.postmasterId)) await new Promise((resolve) => setTimeout(resolve, 20));
      own = await start();
    },
    close: async () => {
      await drop(template);
      await admin.end();
      await own?.stop();
    },
  };
}

export function connectTo(target: Target, connections: number): Database {
  return connectDatabase({ target, prepare: true, connections, isEmbedded: true });
}

const nameOf = (kind: string) => `${kind}_${randomBytes(6).toString('hex')}`;

/** Connections that were cut are gone only after a moment. */
async function whenAlone(copy: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await copy();
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
