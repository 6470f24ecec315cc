// The one place where the world's failures become an answer: logged once, told without insides.
// `busy` means that the same request can succeed later, `broken` that it is our fault.
import type { ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import type { Asked } from './asked.ts';
import { refuse } from './refuse.ts';

/** Codes after which the same request may succeed: SQLSTATE, ours, and those of the network. */
const passing = new Set([
  ...['55P03', '40P01', '40001', '57014', '25P03'],
  ...['57P01', '57P02', '57P03', '53300', '08006', '08001'],
  ...['TX_CONN_LOST', 'POOL_BUSY', 'TENANT_BUSY'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED'],
]);

/** Answers `busy` or `broken`, and writes one line with the request's id. */
export function answerError(log: Logger): ErrorHandler<Asked> {
  return (error, c) => {
    const isPassing = canPass(error);
    const asked = { requestId: c.get('requestId'), method: c.req.method, path: c.req.path };
    if (isPassing) log.warn({ ...asked, err: error }, 'The database was not to be had');
    else log.error({ ...asked, err: error }, 'A request broke');
    return refuse({ refusal: isPassing ? 'busy' : 'broken' });
  };
}

function canPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && passing.has(error.code)) return true;
  return canPass(error.cause);
}
