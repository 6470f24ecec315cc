// Faults that pass by themselves: the same batch may succeed in a moment, so the phone keeps it.
import { ConnectionLostError } from '../db/connection-lost-error.ts';
import { PoolBusyError } from '../db/guarded-pool.ts';
import { TurnTimeoutError } from '../db/tenant-turns.ts';

/**
 * Lock waits, deadlocks, serialization, statement timeouts, lost connections, a full pool, a full
 * disk, a database that only reads while another takes over (Postgres classes 08, 40, 53, 55, 57,
 * 58, and 25006).
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionLostError) return true;
  if (error instanceof PoolBusyError || error instanceof TurnTimeoutError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(08|40|53|55|57|58|25006)/.test(code)) return true;
  return /^(ECONN|EPIPE|ETIMEDOUT|CONN)/.test(code) || isPassing(error.cause);
}
