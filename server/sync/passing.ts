// Faults that pass by themselves: the same batch may succeed in a moment.
import { ConnectionLostError } from '../db/connection-lost-error.ts';

/**
 * Lock waits, deadlocks, serialization, statement timeouts, lost connections, a full pool, a full
 * disk (Postgres classes 08, 40, 53, 55, 57, 58).
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionLostError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(08|40|53|55|57|58)/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT|CONN)/.test(code)) return true;
  return error.name === 'AcquireTimeoutError' || isPassing(error.cause);
}
