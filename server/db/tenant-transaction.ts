// The one way to read and to write a business' rows. A write takes the tenant's turn, then its
// lock, then its next version: versions are committed in order and without gaps, so a phone that
// has seen version n has seen everything up to n. The tenant is set for the transaction only, never
// longer.
import type { Row } from 'postgres';
import { must } from '../../shared/kernel/assert.ts';
import type { Statement } from './commit-behind.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { TransactionOpening } from './guarded-pool.ts';
import type { GuardedDb, GuardedSql } from './guarded-sql.ts';
import { applicationRole } from './migrate.ts';
import type { Database } from './open-database.ts';

/** What a reader needs. It can do nothing but read. */
export type TenantRead = {
  readonly kind: 'read';
  readonly tenantId: string;
  readonly sql: GuardedSql;
  readonly db: GuardedDb;
};

/** What a writer needs; `version` is the one under which everything it writes becomes visible. */
export type TenantTx = {
  readonly kind: 'write';
  readonly tenantId: string;
  readonly version: number;
  readonly sql: GuardedSql;
  readonly db: GuardedDb;
};

/** As much of a reader or writer as reading needs. */
export type TenantSql = Pick<TenantTx, 'sql' | 'tenantId'>;

class UnknownTenantError extends Error {
  override readonly name = 'UnknownTenantError';
  readonly code = 'UNKNOWN_TENANT';
}

const maxAttempts = 5;
const lockTimeoutMs = 5_000;
const statementTimeoutMs = 30_000;
const tenantLockSpace = 7_205_914;

/**
 * Runs `work` in the tenant's write transaction. Deadlocks, serialization failures, lock timeouts
 * and connections lost before the commit run it again, up to five times; it must do nothing
 * outside. A connection lost during the commit is thrown (ConnectionLostError, duringCommit): it
 * may have happened, so the caller repeats only what is idempotent.
 */
export async function writeTenant<T>(
  database: Database,
  tenantId: string,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const none = async () => undefined;
  return await writeTenantAhead(database, tenantId, { load: none, work: (tx) => work(tx) });
}

/** Reads and writes that need fewer round trips to the database. */
export type AheadWork<L, T> = {
  /** Reads what its caller knows it needs: sent with the transaction's opening, after its lock. */
  readonly load: (read: TenantSql) => Promise<L>;
  readonly work: (tx: EndingTx, loaded: L) => Promise<T>;
};

/** A writer that may end its transaction itself. */
export type EndingTx = TenantTx & {
  /** Sends these statements and the commit in one round trip; nothing may follow. */
  readonly commitBehind: (statements: readonly Statement[]) => Promise<void>;
};

/** As `writeTenant`, in two round trips where the work reads ahead and ends by `commitBehind`. */
export async function writeTenantAhead<L, T>(
  database: Database,
  tenantId: string,
  { load, work }: AheadWork<L, T>,
): Promise<T> {
  const setup = openingOf('write', tenantId);
  const run = async () => {
    let loading: Promise<L> | null = null;
    const ahead = ({ sql }: { readonly sql: GuardedSql }) => {
      loading = load({ tenantId, sql });
      // Where the opening fails, that is what is told.
      loading.catch(() => undefined);
    };
    return await database.pool.transaction({ ...setup, ahead }, async (transaction) => {
      const { sql, opened, commitBehind } = transaction;
      const version = versionOf(opened, tenantId);
      const loaded = await must(loading, 'what is read ahead was asked for');
      const own: EndingTx = {
        ...{ kind: 'write', tenantId, version, sql, commitBehind },
        get db() {
          return transaction.db;
        },
      };
      return { result: await work(own, loaded), version };
    });
  };
  const { result, version } = await database.tenantTurns.take(tenantId.toLowerCase(), () =>
    repeatOnConflict(run),
  );
  database.announceCommit(tenantId, version);
  return result;
}

/**
 * Writes what no phone pulls, such as when a device was last heard: it takes no version and no
 * turn, so nobody else asks again because of it.
 */
export async function noteInTenant<T>(
  database: Database,
  tenantId: string,
  work: (note: TenantSql) => Promise<T>,
): Promise<T> {
  const opening = { mode: 'write', setup: settingsOf(tenantId) } as const;
  return await database.pool.transaction(opening, ({ sql }) => work({ tenantId, sql }));
}

/** Runs `work` on one unmoving picture of the tenant's rows (repeatable read, read only). */
export async function readTenant<T>(
  database: Database,
  tenantId: string,
  work: (read: TenantRead) => Promise<T>,
): Promise<T> {
  const opening = openingOf('snapshot', tenantId);
  return await repeatOnConflict(() =>
    database.pool.transaction(opening, (transaction) =>
      work({
        kind: 'read',
        tenantId,
        sql: transaction.sql,
        get db() {
          return transaction.db;
        },
      }),
    ),
  );
}

/**
 * Everything before the work, sent with `begin` as one message. Statements of a message run one
 * after the other, each with its own snapshot: the row is read after the lock was granted.
 */
function openingOf(mode: TransactionOpening['mode'], tenantId: string): TransactionOpening {
  const settings = settingsOf(tenantId);
  const tenant = literalOf(tenantId);
  if (mode === 'snapshot') return { mode, setup: settings };
  // A write looks rows up by key. Plans made while a table was small, foreign keys' and triggers'
  // own above all, would go on reading whole tables until the next analyze: ten times slower.
  const byKey = `set_config('enable_seqscan', 'off', true),
    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
    set_config('plan_cache_mode', 'force_generic_plan', true)`;
  const lock = `select pg_advisory_xact_lock(${tenantLockSpace}, hashtext(${tenant}))`;
  const bump = `update tenant set version = version + 1 where id = ${tenant} returning version`;
  return { mode, setup: [`${settings},\n${byKey}`, lock, bump].join(';\n') };
}

/** Whose rows the transaction sees, as whom, and how long it waits. */
function settingsOf(tenantId: string): string {
  return `select set_config('role', '${applicationRole}', true),
    set_config('app.tenant', ${literalOf(tenantId)}, true),
    set_config('lock_timeout', '${lockTimeoutMs}', true),
    set_config('statement_timeout', '${statementTimeoutMs}', true),
    set_config('idle_in_transaction_session_timeout', '${statementTimeoutMs}', true)`;
}

function literalOf(tenantId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId)) {
    throw new TypeError('A tenant is named by a UUID');
  }
  return `'${tenantId.toLowerCase()}'`;
}

function versionOf(opened: readonly Row[], tenantId: string): number {
  const { version } = opened[0] ?? {};
  if (typeof version !== 'number') throw new UnknownTenantError(`No business ${tenantId}`);
  return version;
}

async function repeatOnConflict<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const firstPauseMs = pauseBeforeRepeatMs(error);
      if (firstPauseMs === undefined || attempt === maxAttempts) throw error;
      const longestMs = firstPauseMs * 2 ** (attempt - 1);
      await new Promise((resolve) => setTimeout(resolve, longestMs * (0.5 + Math.random() / 2)));
    }
  }
}

/** Longest first pause, or undefined when a repetition cannot help or could do the work twice. */
function pauseBeforeRepeatMs(error: unknown): number | undefined {
  if (error instanceof ConnectionLostError) return error.duringCommit ? undefined : 100;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const cause = error instanceof Error ? error.cause : undefined;
  switch (code) {
    case '40P01': // deadlock detected
    case '40001': // serialization failure
    case '55P03': // lock not available
      return 20;
    case '57P01': // the administrator ended the connection
    case '57P03': // the database is starting
      return 100;
    default:
      return cause === undefined ? undefined : pauseBeforeRepeatMs(cause);
  }
}
