// Opens the database of the server: the one in DATABASE_URL, or the embedded Postgres in the data
// folder. From there on both take the same path; the newest schema is in place when it returns.
import path from 'node:path';
import type { DatabaseTarget } from './database-target.ts';
import { type GuardedPool, openPool } from './guarded-pool.ts';
import { keepPostgres, type TellOfPostgres } from './keep-postgres.ts';
import { migrateDatabase } from './migrate.ts';
import { makeTenantTurns, type TenantTurns } from './tenant-turns.ts';

export type CommitListener = (tenantId: string, version: number) => void;

export type Database = {
  readonly pool: GuardedPool;
  readonly isEmbedded: boolean;
  /** Where its files lie on this machine; null for a database elsewhere. */
  readonly folder: string | null;
  /** Tells each commit of this process, after it happened. Returns how to stop listening. */
  onCommit(listener: CommitListener): () => void;
  /** Called by the tenant transaction only. */
  announceCommit: CommitListener;
  readonly tenantTurns: TenantTurns;
  /** Answers within two seconds whether the database does. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
};

export type DatabaseSettings = {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  /** false behind PgBouncer in transaction mode. */
  readonly prepare: boolean;
  readonly connections?: number;
  readonly migrationsFolder?: string;
  /** Hears when the embedded Postgres died and when it runs again. */
  readonly tell?: TellOfPostgres;
};

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl) {
    const target = { url: databaseUrl };
    return await migrateAndConnect(settings, { target, isEmbedded: false }).catch((error) => {
      throw unreachableInWords(error);
    });
  }
  const embedded = await keepPostgres(settings.dataFolder, settings.tell);
  try {
    const { target, folder, stop } = embedded;
    return await migrateAndConnect(settings, { target, folder, isEmbedded: true, onClose: stop });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Where the book lies, when that is not the data folder; null otherwise. */
export function bookElsewhere(
  { folder }: Pick<Database, 'folder'>,
  { dataFolder }: Pick<DatabaseSettings, 'dataFolder'>,
): string | null {
  if (folder === null || folder.startsWith(path.resolve(dataFolder) + path.sep)) return null;
  const why = `the account that runs Postgres cannot enter ${path.resolve(dataFolder)}`;
  return `The book lies in ${path.dirname(folder)}: ${why}`;
}

/** A database that can't be reached, told with what to look at. */
function unreachableInWords(error: unknown): unknown {
  if (!(error instanceof Error) || !/ECONN|ENOTFOUND|EAI_|ETIMEDOUT|CONNECT_/.test(error.message)) {
    return error;
  }
  const message = `The database of DATABASE_URL does not answer: ${error.message}`;
  return new Error(message, { cause: error });
}

export type Connection = {
  readonly target: DatabaseTarget;
  readonly prepare: boolean;
  readonly isEmbedded: boolean;
  readonly folder?: string;
  readonly connections?: number;
  readonly onClose?: () => Promise<void>;
};

/** A database at a known address, its schema already in place. */
export function connectDatabase(connection: Connection): Database {
  const pool = openPool(connection);
  const listeners = new Set<CommitListener>();
  return {
    pool,
    isEmbedded: connection.isEmbedded,
    folder: connection.folder ?? null,
    tenantTurns: makeTenantTurns(),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announceCommit: (tenantId, version) => {
      for (const listener of listeners) listener(tenantId, version);
    },
    healthy: () => answersInTime(pool),
    close: async () => {
      await pool.close();
      await connection.onClose?.();
    },
  };
}

type Opened = Pick<Connection, 'target' | 'isEmbedded' | 'folder' | 'onClose'>;

async function migrateAndConnect(settings: DatabaseSettings, opened: Opened): Promise<Database> {
  const { prepare, migrationsFolder: folder } = settings;
  await migrateDatabase({ target: opened.target, prepare, folder });
  const connections = settings.connections ?? 6;
  return connectDatabase({ ...opened, prepare, connections });
}

async function answersInTime(pool: GuardedPool): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, 2_000, false);
  });
  const answered = pool
    .query(({ sql }) => sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
