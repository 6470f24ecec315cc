// An old metering database that is worked on in place. Live, each step is a transaction of its own;
// in a rehearsal all steps are savepoints of one transaction, which is rolled back at the end.
import { type GuardedPool, openPool } from '../../db/guarded-pool.ts';
import type { GuardedSql } from '../../db/guarded-sql.ts';
import { RunStoppedError } from '../../runs/run-plan.ts';

export type OldDatabase = {
  /** Without a password: it stands in reports. */
  readonly name: string;
  /** What stops it there is told as a sentence (RunStoppedError). */
  readonly enter: <T>(isRehearsal: boolean, work: (sql: GuardedSql) => Promise<T>) => Promise<T>;
  /** Rolls a rehearsal back and lets go of the connections. */
  readonly close: () => Promise<void>;
};

const setup = `set local statement_timeout = 0; set local lock_timeout = '30s';
  set local idle_in_transaction_session_timeout = 0`;

/** Connects when it is first entered. */
export function openOldDatabase(url: string): OldDatabase {
  const { host, pathname } = new URL(url);
  const name = `postgres ${host}${pathname} meters`;
  let pool: GuardedPool | undefined;
  let held: Held | undefined;
  const enter: OldDatabase['enter'] = async (isRehearsal, work) => {
    pool ??= openPool({ target: { url }, prepare: false, connections: 1 });
    try {
      if (!isRehearsal) {
        return await pool.transaction({ mode: 'write', setup }, ({ sql }) => work(sql));
      }
      held ??= holdOpen(pool);
      const outer = await held.sql;
      return await outer.savepoint(work);
    } catch (error) {
      if (error instanceof Error && !(error instanceof RunStoppedError) && 'code' in error) {
        throw new RunStoppedError(`The database ${host}${pathname}: ${error.message}`);
      }
      throw error;
    }
  };
  return {
    name,
    enter,
    close: async () => {
      await held?.end();
      await pool?.close();
    },
  };
}

type Held = { readonly sql: Promise<GuardedSql>; readonly end: () => Promise<void> };

/** A transaction that stays open until it is ended, and is then rolled back. */
function holdOpen(pool: GuardedPool): Held {
  const undo = new Error('The rehearsal is over');
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  const sql = new Promise<GuardedSql>((resolve, reject) => {
    ended = pool
      .transaction({ mode: 'write', setup }, async (transaction) => {
        resolve(transaction.sql);
        await released;
        throw undo;
      })
      .catch((error) => {
        if (error !== undo) reject(error);
      });
  });
  return {
    sql,
    end: async () => {
      release();
      await ended;
    },
  };
}
