// From stored rows back to facts: what this phone wrote and what the server sent are read by the
// same decoder. A fact of a newer version than this program knows is passed over, never guessed.
import { type Author, decodeFact, type Fact } from '../../shared/facts.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Envelope } from '../../shared/ledger/fact.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { OwnFact } from './book.ts';

/** As many as a day's screens ask for again and again. */
const MOST_KEPT = 2_000;

type Decoded = { readonly text: string; readonly fact: Fact };

/** Facts as they were decoded, by id, the latest last; one that says the same needs no more. */
const decoded = new Map<FactId, Decoded>();

/** Null when this version of the program does not know it. */
export function factOfOwn(own: OwnFact): Fact | null {
  const { deviceId, authorId } = own;
  return factOf(own.fact, { deviceId, authorId });
}

function factOf(envelope: Envelope, author: Author): Fact | null {
  const { id } = envelope;
  const text = JSON.stringify([envelope, author]);
  const kept = decoded.get(id);
  if (kept?.text === text) return kept.fact;
  const fresh = decodeFact(envelope, author);
  if (!fresh.ok) return null;
  decoded.delete(id);
  decoded.set(id, { text, fact: fresh.value });
  const [oldest] = decoded.keys();
  if (decoded.size > MOST_KEPT && oldest !== undefined) decoded.delete(oldest);
  return fresh.value;
}

/** Null when this version of the program does not know it. */
export function factOfStored(stored: StoredFact): Fact | null {
  const { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body } = stored;
  const { deviceId, authorId, receivedAt } = stored;
  const envelope = { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body };
  return factOf(envelope, { deviceId, authorId, receivedAt });
}
