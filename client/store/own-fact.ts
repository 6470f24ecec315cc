// From stored rows back to facts: what this phone wrote and what the server sent are read by the
// same decoder. A fact of a newer version than this program knows is passed over, never guessed.
import { decodeFact, type Fact } from '../../shared/facts.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { OwnFact } from './book.ts';

/** Null when this version of the program does not know it. */
export function factOfOwn(own: OwnFact): Fact | null {
  const decoded = decodeFact(own.fact, { deviceId: own.deviceId, authorId: own.authorId });
  return decoded.ok ? decoded.value : null;
}

/** Null when this version of the program does not know it. */
export function factOfStored(stored: StoredFact): Fact | null {
  const { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body } = stored;
  const decoded = decodeFact(
    { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body },
    { deviceId: stored.deviceId, authorId: stored.authorId },
  );
  return decoded.ok ? decoded.value : null;
}
