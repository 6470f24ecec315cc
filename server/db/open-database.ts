// Opens the database of the server: the one in DATABASE_URL, or the embedded Postgres in the data
// folder. From there on both take the same path; the newest schema is in place when it returns.
import type { DatabaseTarget } from './database-target.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { type GuardedPool, openPool } from './guarded-pool.ts';
import { migrateDatabase } from './migrate.ts';
import { makeTenantTurns, type TenantTurns } from './tenant-turns.ts';

export type CommitListener = (tenantId: string, version: number) => void;

export type Database = {
  readonly pool: GuardedPool;
  readonly isEmbedded: boolean;
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
};

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl) {
    return await migrateAndConnect(settings, { target: { url: databaseUrl }, isEmbedded: false });
  }
  const embedded = await startEmbeddedPostgres({ dataFolder: settings.dataFolder });
  try {
    const { target, stop } = embedded;
    return await migrateAndConnect(settings, { target, isEmbedded: true, onClose: stop });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

export type Connection = {
  readonly target: DatabaseTarget;
  readonly prepare: boolean;
  readonly isEmbedded: boolean;
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

type Opened = Pick<Connection, 'target' | 'isEmbedded' | 'onClose'>;

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
