// A real, empty, migrated database for a test: cloned from a template that is migrated once a run.
// Each test that asks gets its own, so tests never see each other's rows.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { type GuardedPool, openPool } from '../server/db/guarded-pool.ts';
import { defaultMigrationsFolder, migrateDatabase } from '../server/db/migrate.ts';
import { connectDatabase, type Database } from '../server/db/open-database.ts';
import { ordinaryUser } from './database-setup.ts';

export type FreshSettings = {
  readonly migrationsFolder?: string;
  readonly connections?: number;
  readonly prepare?: boolean;
  /** Transactions, too, pass row security: for tests of the database itself. */
  readonly isUnbound?: boolean;
};

/**
 * An own database; its `close` drops it. Transactions, the server's way to rows of tenants, run as
 * an ordinary user whom row security binds; `pool.query`, with which tests look, passes it.
 */
export async function freshDatabase(settings: FreshSettings = {}): Promise<Database> {
  const { connections = 4, prepare = true } = settings;
  const template = await templateDatabase(settings.migrationsFolder);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdministrator((pool) =>
    pool.query(({ sql }) =>
      sql.unsafe(`create database ${name} template ${template} owner ${ordinaryUser}`),
    ),
  );
  const drop = () =>
    asAdministrator(async (pool) => {
      await pool.query(({ sql }) => sql.unsafe(`drop database if exists ${name} with (force)`));
    });
  const bare = openPool({ target: targetOf(name), prepare, connections: 1 });
  const own = connectDatabase({
    target: settings.isUnbound ? targetOf(name) : ordinaryTargetOf(name),
    prepare,
    connections,
    isEmbedded: true,
    onClose: () => bare.close().then(drop),
  });
  return settings.isUnbound ? own : { ...own, pool: { ...own.pool, query: bare.query } };
}

/** Name of the migrated database to clone; made by whoever asks first. */
export async function templateDatabase(folder = defaultMigrationsFolder()): Promise<string> {
  const journal = readFileSync(path.join(folder, 'meta', '_journal.json'));
  const print = createHash('sha256').update(folder).update(journal).digest('hex').slice(0, 12);
  const name = `template_${print}`;
  // The lock is held by a transaction; `create database` cannot run in one and takes the second
  // slot.
  const setup = `select pg_advisory_xact_lock(1, hashtext('${name}'))`;
  await asAdministrator((pool) =>
    pool.transaction({ mode: 'write', setup }, async ({ sql }) => {
      const [found] = await sql<
        { datistemplate: boolean }[]
      >`select datistemplate from pg_database where datname = ${name}`;
      if (found?.datistemplate) return;
      await pool.query((own) => own.sql.unsafe(`drop database if exists ${name}`));
      await pool.query((own) => own.sql.unsafe(`create database ${name} owner ${ordinaryUser}`));
      await migrateDatabase({ target: ordinaryTargetOf(name), prepare: true, folder });
      await sql.unsafe(`alter database ${name} is_template true`);
    }),
  );
  return name;
}

/** Address of a database in this run's cluster, as its superuser. */
export function targetOf(database: string): ReturnType<typeof inject<'postgres'>> {
  return { ...inject('postgres'), database };
}

/** Address of a database in this run's cluster, as the ordinary user who owns it. */
function ordinaryTargetOf(database: string): ReturnType<typeof targetOf> {
  return { ...targetOf(database), user: ordinaryUser };
}

/** Runs `work` with two connections to the cluster's own database, and closes them. */
export async function asAdministrator<T>(work: (pool: GuardedPool) => Promise<T>): Promise<T> {
  const pool = openPool({ target: targetOf('postgres'), prepare: false, connections: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
