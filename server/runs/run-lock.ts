// One run at a time a tenant, in whatever process: the lock is held by an open transaction that
// does nothing else, so it is gone in the moment in which its process or connection is.
import type { Database } from '../db/open-database.ts';

const runLockSpace = 7_205_915;

class RunBusyError extends Error {
  override readonly name = 'RunBusyError';
  readonly code = 'RUN_BUSY';
}

/** Runs `work` under the tenant's run lock. Throws RunBusyError when another run holds it. */
export async function withRunLock<T>(
  database: Database,
  tenantId: string,
  work: () => Promise<T>,
): Promise<T> {
  const setup = `set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`;
  return await database.pool.transaction({ mode: 'write', setup }, async ({ sql }) => {
    const [lock] = await sql<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(${runLockSpace}::integer, hashtext(${tenantId})) as held`;
    if (lock?.held !== true) {
      throw new RunBusyError('Another run of this tenant is under way; wait until it has ended');
    }
    return await work();
  });
}
