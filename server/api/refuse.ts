// A refusal as an answer of the server. Codes come from the one closed list of the protocol.
import { httpStatus, type Refusal } from '../../shared/protocol.ts';

/** After how long a phone that was told to wait tries again. */
const retryAfterSeconds = 5;

/** The refusal as JSON with its status; `busy` and `send_less` say when to come back. */
export function refuse(refusal: Refusal): Response {
  const waits = refusal.refusal === 'busy' || refusal.refusal === 'send_less';
  return Response.json(refusal, {
    status: httpStatus[refusal.refusal],
    headers: waits ? { 'retry-after': String(retryAfterSeconds) } : {},
  });
}
