// Connections for the server: a fixed number of slots, each lent to one caller at a time.
// A slot whose connection closed is thrown away, its caller is rejected at once, and nobody waits
// longer than the limit for a slot.
import type { Row } from 'postgres';
import { makeCommitBehind, type Statement } from './commit-behind.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { DatabaseTarget } from './database-target.ts';
import { type GuardedDb, type GuardedSql, type GuardedUse, guardSlot } from './guarded-sql.ts';
import { makeSlot, type PoolSlot } from './pool-slot.ts';

export type PoolSettings = {
  readonly target: DatabaseTarget;
  /** false behind PgBouncer in transaction mode. */
  readonly prepare: boolean;
  readonly connections?: number;
  readonly acquireTimeoutMs?: number;
};

/** `write`: read committed. `snapshot`: repeatable read, read only. */
export type TransactionMode = 'write' | 'snapshot';

/**
 * `setup`: trusted SQL sent with `begin` in the same round trip; values are already literals.
 * `ahead`: sends reads behind them in that round trip; what it makes of them is its own affair.
 */
export type TransactionOpening = {
  readonly mode: TransactionMode;
  readonly setup: string;
  readonly ahead?: (reading: Reading) => void;
};

export type Reading = { readonly sql: GuardedSql; readonly db: GuardedDb };
/**
 * `opened`: the rows of the last setup statement. `commitBehind`: sends these statements and the
 * commit in one round trip; nothing else may be asked of the transaction afterwards.
 */
export type Transaction = Reading & {
  readonly opened: readonly Row[];
  readonly commitBehind: (statements: readonly Statement[]) => Promise<void>;
};

export type GuardedPool = {
  /**
   * Commits when `work` resolves. Throws ConnectionLostError, PoolBusyError, or what work threw.
   */
  transaction<T>(
    opening: TransactionMode | TransactionOpening,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T>;
  /** Plain reads outside a transaction, all on one connection. */
  query<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export class PoolBusyError extends Error {
  override readonly name = 'PoolBusyError';
  readonly code = 'POOL_BUSY';
}

const beginStatements = {
  write: 'begin isolation level read committed read write',
  snapshot: 'begin isolation level repeatable read read only',
} as const satisfies Record<TransactionMode, string>;

export function openPool(settings: PoolSettings): GuardedPool {
  const slots = makeSlotQueue(settings);
  const lend = async <T>(use: (slot: PoolSlot) => Promise<T>): Promise<T> => {
    const slot = await slots.take();
    try {
      return await use(slot);
    } finally {
      slots.giveBack(slot);
    }
  };
  return {
    transaction: (asked, work) => {
      const opening = typeof asked === 'string' ? { mode: asked, setup: '' } : asked;
      return lend((slot) => runTransaction(slot, opening, work));
    },
    query: (work) =>
      lend(async (slot) => {
        const use = guardSlot(slot, false);
        try {
          return await slot.whileAlive(work(use));
        } finally {
          use.end();
        }
      }),
    close: slots.close,
  };
}

async function runTransaction<T>(
  slot: PoolSlot,
  { mode, setup, ahead }: TransactionOpening,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const own = guardSlot(slot, false);
  const use = guardSlot(slot, true);
  const ending = makeCommitBehind({ close: use.end, commit: () => commit(slot, own) });
  let result: T;
  try {
    const begin = [beginStatements[mode], setup].filter(Boolean).join(';\n');
    const begun = own.sql.unsafe<(Row | Row[])[]>(begin).execute();
    ahead?.(use);
    const opened = lastRows(await begun);
    // A lost connection rejects the caller at once, whatever the work still waits for.
    result = await slot.whileAlive(work(transactionOf(use, opened, ending.send)));
    use.end();
  } catch (error) {
    use.end();
    const loss = slot.loss();
    if (loss !== null && ending.isSent()) throw lostInCommit(loss);
    if (loss === null) await (ending.isSpoilt() ? slot.end() : rollBack(slot, own));
    throw error;
  }
  if (!ending.isSent()) await commit(slot, own);
  return result;
}

/** What the work gets; Drizzle is made only when it is asked for. */
const transactionOf = (
  use: GuardedUse,
  opened: readonly Row[],
  commitBehind: Transaction['commitBehind'],
): Transaction => ({
  sql: use.sql,
  get db() {
    return use.db;
  },
  opened,
  commitBehind,
});

const lostInCommit = (cause: unknown) =>
  new ConnectionLostError('while committing', { cause, duringCommit: true });

/** A commit of a failed transaction is answered with ROLLBACK and no error: here it is one. */
async function commit(slot: PoolSlot, own: GuardedUse): Promise<void> {
  const answer = await own.sql.unsafe('commit').catch((cause) => {
    if (!slot.isDead()) throw cause;
    throw lostInCommit(cause);
  });
  if (answer.command !== 'COMMIT') {
    throw new Error('The transaction was rolled back: a query in it failed and was not reported');
  }
}

async function rollBack(slot: PoolSlot, own: GuardedUse): Promise<void> {
  try {
    await own.sql.unsafe('rollback');
  } catch {
    // A connection in an unknown state is not lent again.
    await slot.end();
  }
}

/** Several statements in one message give an array of results, a single one gives its rows. */
function lastRows(answer: readonly (Row | Row[])[]): readonly Row[] {
  const last = answer.at(-1);
  return Array.isArray(last) ? last : [];
}

type SlotQueue = {
  take(): Promise<PoolSlot>;
  giveBack(slot: PoolSlot): void;
  close(): Promise<void>;
};

function makeSlotQueue(settings: PoolSettings): SlotQueue {
  const connections = settings.connections ?? 6;
  const waitMs = settings.acquireTimeoutMs ?? 10_000;
  const idle = Array.from({ length: connections }, () => makeSlot(settings));
  const lent = new Set<PoolSlot>();
  const waiting = new Set<(slot: PoolSlot) => void>();
  let closed = false;
  const renew = (slot: PoolSlot): PoolSlot => {
    if (!slot.isDead()) return slot;
    slot.end().catch(() => undefined);
    return makeSlot(settings);
  };
  const lendOut = (slot: PoolSlot): PoolSlot => {
    const usable = renew(slot);
    lent.add(usable);
    return usable;
  };
  return {
    take: () => {
      if (closed) return Promise.reject(new Error('The pool of connections is closed'));
      const slot = idle.pop();
      if (slot) return Promise.resolve(lendOut(slot));
      return new Promise((resolve, reject) => {
        const served = (free: PoolSlot) => {
          clearTimeout(timer);
          resolve(lendOut(free));
        };
        const timer = setTimeout(() => {
          waiting.delete(served);
          reject(new PoolBusyError(`All ${connections} connections were busy for ${waitMs} ms`));
        }, waitMs);
        waiting.add(served);
      });
    },
    giveBack: (slot) => {
      lent.delete(slot);
      const [next] = waiting;
      if (next) waiting.delete(next);
      if (closed) slot.end().catch(() => undefined);
      else if (next) next(slot);
      else idle.push(slot);
    },
    close: async () => {
      closed = true;
      await Promise.all([...idle, ...lent].map((slot) => slot.end()));
    },
  };
}
