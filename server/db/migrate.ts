// Brings a database to the newest schema. One transaction holds the lock, makes the application's
// role and applies every missing migration, so that processes which start together apply each one
// once.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { DatabaseTarget } from './database-target.ts';
import { openPool, type Transaction } from './guarded-pool.ts';

export const applicationRole = 'routebook_app';

/** Any fixed number: the lock's name, the same in every process. */
const migrationLock = 7_205_913;

export type MigrationSettings = {
  readonly target: DatabaseTarget;
  readonly prepare: boolean;
  readonly folder?: string | undefined;
  /** How long another process' migration is waited for, and a lock on a table. */
  readonly lockWaitMs?: number;
};

/** Applies missing migrations. Throws a plain sentence when the role or the lock cannot be had. */
export async function migrateDatabase(settings: MigrationSettings): Promise<void> {
  const { target, prepare, lockWaitMs = 120_000 } = settings;
  const migrationsFolder = settings.folder ?? defaultMigrationsFolder();
  const pool = openPool({ target, prepare, connections: 1 });
  const setup = [
    `set local lock_timeout = ${lockWaitMs}`,
    'set local statement_timeout = 0',
    'set local idle_in_transaction_session_timeout = 0',
    `select pg_advisory_xact_lock(${migrationLock})`,
  ].join(';\n');
  try {
    await pool.transaction({ mode: 'write', setup }, async (tx) => {
      await ensureApplicationRole(tx);
      await migrate(tx.db, { migrationsFolder });
    });
  } catch (error) {
    if (codeOf(error) !== '55P03') throw error;
    const message = `The database is locked: another process migrates it for over ${lockWaitMs} ms`;
    throw new Error(message, { cause: error });
  } finally {
    await pool.close();
  }
}

/** `server/db/migrations` of the package, from the source as well as from the bundle in `dist`. */
export function defaultMigrationsFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return path.join(folder, 'server', 'db', 'migrations');
}

/** Roles belong to the whole cluster, so another database's migration may make it meanwhile. */
async function ensureApplicationRole({ sql }: Transaction): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${applicationRole}`;
  if (!found) {
    await sql
      .savepoint((inner) => inner.unsafe(`create role ${applicationRole} nologin`))
      .catch(async (error) => {
        if (codeOf(error) === '42501') throw await roleRefusal(sql, error);
        if (codeOf(error) !== '42710' && codeOf(error) !== '23505') throw error;
      });
  }
  if (await canTakeRole(sql)) return;
  await sql
    .savepoint((inner) => inner.unsafe(`grant ${applicationRole} to current_user`))
    .catch(async (error) => {
      throw codeOf(error) === '42501' ? await roleRefusal(sql, error) : error;
    });
}

async function canTakeRole(sql: Transaction['sql']): Promise<boolean> {
  try {
    await sql.savepoint((inner) => inner.unsafe(`set local role ${applicationRole}; reset role`));
    return true;
  } catch (error) {
    if (codeOf(error) === '42501') return false;
    throw error;
  }
}

async function roleRefusal(sql: Transaction['sql'], cause: unknown): Promise<Error> {
  const [row] = await sql<{ name: string }[]>`select quote_ident(current_user) as name`;
  const message =
    `The database user ${row?.name} may not set up the role "${applicationRole}". ` +
    'Ask the administrator of the database to run once: ' +
    `create role ${applicationRole} nologin; grant ${applicationRole} to ${row?.name};`;
  return new Error(message, { cause });
}

/** SQLSTATE of an error or of its cause (Drizzle wraps the driver's errors). */
function codeOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error) return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
