// A rehearsal: the same code on a database whose every transaction is a savepoint of one outer
// transaction, which is rolled back at the end. Whatever the work writes, it reads; nobody else
// ever does, and no row of any table is changed.
import type { GuardedPool, Transaction, TransactionOpening } from './guarded-pool.ts';
import type { GuardedSql } from './guarded-sql.ts';
import type { Database } from './open-database.ts';
import { makeTenantTurns } from './tenant-turns.ts';

/** The outer transaction waits for its work as long as that takes. */
const setup = `set local statement_timeout = 0; set local lock_timeout = '30s';
  set local idle_in_transaction_session_timeout = 0`;

/** What a transaction of its own would have started with; the savepoint inherits the last one's. */
const asAtFirst = `select set_config('role', 'none', true), set_config('app.tenant', '', true),
  set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true),
  set_config('enable_mergejoin', 'on', true)`;

/**
 * Runs `work` on a stand-in for the database and undoes everything that it did there. It holds the
 * lock of each tenant that it writes to until it ends, so phones of that tenant wait meanwhile.
 */
export async function rehearse<T>(
  database: Database,
  work: (standIn: Database) => Promise<T>,
): Promise<T> {
  const undo = new Error('The rehearsal is over');
  let result: { readonly value: T } | undefined;
  try {
    await database.pool.transaction({ mode: 'write', setup }, async (transaction) => {
      result = { value: await work(standInOf(database, transaction)) };
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  if (result === undefined) throw new Error('A rehearsal ended without its result');
  return result.value;
}

function standInOf(database: Database, transaction: Transaction): Database {
  return {
    ...database,
    pool: nestedPool(transaction),
    tenantTurns: makeTenantTurns(),
    onCommit: () => () => undefined,
    announceCommit: () => undefined,
    close: async () => undefined,
  };
}

/** One connection: transactions stand in line, and none may be opened inside another. */
function nestedPool(outer: Transaction): GuardedPool {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (sql: GuardedSql) => Promise<T>): Promise<T> => {
    const turn = last.then(() => outer.sql.savepoint(work));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    transaction: (opening, work) =>
      inTurn(async (sql) => {
        const answer = await sql.unsafe(`${asAtFirst}; ${setupOf(opening)}`);
        if (typeof opening !== 'string') opening.ahead?.(usingSavepoint(outer, sql, []));
        return await work(usingSavepoint(outer, sql, lastRows(answer)));
      }),
    query: (work) =>
      inTurn(async (sql) => {
        await sql.unsafe(asAtFirst);
        return await work(usingSavepoint(outer, sql, []));
      }),
    close: async () => undefined,
  };
}

const setupOf = (opening: TransactionOpening['mode'] | TransactionOpening): string =>
  typeof opening === 'string' ? '' : opening.setup;

const usingSavepoint = (
  outer: Transaction,
  sql: GuardedSql,
  opened: Transaction['opened'],
): Transaction => ({
  sql,
  get db() {
    return outer.db;
  },
  opened,
  commitBehind: async (statements) => {
    await Promise.all(statements);
  },
});

/** Several statements in one message give an array of results, a single one gives its rows. */
function lastRows(answer: readonly unknown[]): Transaction['opened'] {
  const last = answer.at(-1);
  return Array.isArray(last) ? last : [];
}
