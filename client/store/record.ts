// Writes a fact down: numbers, decoding, outbox and counters in ONE transaction. A failure stores
// nothing and uses no number up; the promise resolves only after the transaction is complete.
import {
  ask,
  customerOf,
  decodeFact,
  type Fact,
  type FactType,
  facts,
} from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import { dayIn, instant } from '../../shared/kernel/day.ts';
import { problemsInWords } from '../../shared/kernel/decode.ts';
import { type FactId, factIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Book, OutboxRow } from './book.ts';
import { whileRoomIsMade } from './make-room.ts';
import { recordingAs } from './meta.ts';
import { countersOf, numberingOf, SEQUENCE } from './numbering.ts';
import { factOfOwn, factOfStored } from './own-fact.ts';
import { endWith, isFull, withReopening } from './reopen.ts';
import { isSaidBefore } from './said-before.ts';
import { putStep } from './steps.ts';
import type { Store } from './store.ts';
import { useStoreContext } from './store-context.ts';
import type { Draft, Session } from './views.ts';

/** Why nothing was written down; `words` are plain English for a person. */
export type NotRecordedReason =
  | 'wrong'
  | 'forbidden'
  | 'used'
  | 'settled'
  | 'phone_full'
  | 'storage_failed';

export class NotRecorded extends Error {
  readonly reason: NotRecordedReason;
  readonly words: string;
  constructor(reason: NotRecordedReason, words: string, cause?: unknown) {
    super(`not recorded (${reason}): ${words}`, { cause });
    this.name = 'NotRecorded';
    this.reason = reason;
    this.words = words;
  }
}

/**
 * Resolves after the fact is safe on this phone. The same said twice by one id gives the first fact
 * again; something else by that id is refused (`used`). Throws `NotRecorded` when it is not
 * stored: then nothing is, and no number is used up.
 */
export async function record<Type extends FactType>(
  store: Pick<Store, 'book' | 'world'>,
  draft: Draft<Type>,
): Promise<Fact<Type>> {
  try {
    return await whileRoomIsMade(store.book, () => recordOnce(store, draft));
  } catch (error) {
    throw asNotRecorded(error);
  }
}

/** Several facts in one transaction: all of them are safe on this phone, or none. */
export async function recordAll<Type extends FactType>(
  store: Pick<Store, 'book' | 'world'>,
  drafts: readonly Draft<Type>[],
): Promise<readonly Fact<Type>[]> {
  try {
    return await whileRoomIsMade(store.book, () => recordTogether(store, drafts));
  } catch (error) {
    throw asNotRecorded(error);
  }
}

async function recordOnce<Type extends FactType>(
  store: Pick<Store, 'book' | 'world'>,
  draft: Draft<Type>,
): Promise<Fact<Type>> {
  const [fact] = await recordTogether(store, [draft]);
  return must(fact, 'every draft becomes a fact');
}

/**
 * A transaction that took too long is ended before it is tried again: what was told as not saved
 * must not be stored by it when the browser wakes up.
 */
async function recordTogether<Type extends FactType>(
  { book, world }: Pick<Store, 'book' | 'world'>,
  drafts: readonly Draft<Type>[],
): Promise<readonly Fact<Type>[]> {
  return await withReopening(book, world, (givenUp) =>
    book.transaction('rw', tables(book), async (transaction) => {
      endWith(givenUp, transaction);
      const recorded: Fact<Type>[] = [];
      for (const draft of drafts) {
        const fact = await writeOnce({ book, world }, draft);
        if (draft.also !== undefined) await writeOnce({ book, world }, draft.also);
        if (!isOfType(fact, draft.type)) throw usedBefore();
        recorded.push(fact);
      }
      return recorded;
    }),
  );
}

const tables = (book: Book) => [
  ...[book.outbox, book.sent, book.facts, book.counters, book.meta, book.businesses],
  book.steps,
];

/** The fact as it was recorded before, if the draft says the same; else it is written down now. */
async function writeOnce(
  { book, world }: Pick<Store, 'book' | 'world'>,
  draft: Draft<FactType>,
): Promise<Fact> {
  const held = await readHeld(book, draft, world.now());
  const { own, stored } = held;
  if (own === undefined && stored === undefined) {
    const fact = await writeDown(book, draft, held);
    if (draft.withdraws !== undefined) await withdraw({ book, world }, draft.withdraws, fact.id);
    return fact;
  }
  const before = recordedBefore(held);
  if (before === null || !(await isSaidBefore(draft, before))) throw usedBefore();
  return before;
}

/** What the new fact stands for counts no more; where it does count by now, nothing is stored. */
async function withdraw(store: Pick<Store, 'book' | 'world'>, old: FactId, replacedBy: FactId) {
  const isNoted = await putStep(store, old, { kind: 'withdrawn', note: '', replacedBy });
  if (!isNoted) throw new NotRecorded('settled', 'the old entry needs no correction any more');
}

const usedBefore = () =>
  new NotRecorded('used', 'its id belongs to something else that was recorded');

type Held = Awaited<ReturnType<typeof readHeld>>;

/** All that recording needs to know, in one turn: on a slow phone each turn takes milliseconds. */
async function readHeld(book: Book, { id, businessId }: Draft<FactType>, nowMs: number) {
  const [unsent, sent, stored, { session, offsetMs }, business, counters] = await Promise.all([
    book.outbox.get(id),
    book.sent.get(id),
    book.facts.get(id),
    recordingAs(book),
    book.businesses.get(businessId),
    book.counters.toArray(),
  ]);
  return { nowMs, own: unsent ?? sent, stored, session, business, offsetMs, counters };
}

function recordedBefore({ own, stored }: Held): Fact | null {
  if (own !== undefined) return factOfOwn(own);
  return stored === undefined ? null : factOfStored(stored);
}

async function writeDown(
  book: Book,
  draft: Draft<FactType>,
  { nowMs, session, business, offsetMs, counters: rows }: Held,
): Promise<Fact> {
  if (business === undefined) throw new NotRecorded('wrong', 'its business is not on this phone');
  if (!facts[draft.type].mayRecord.includes(session.person.role)) {
    throw new NotRecorded('forbidden', `a ${session.person.role} may not record this`);
  }
  const day = dayIn(business.zone, nowMs);
  const counters = countersOf(rows);
  const numbering = numberingOf(counters, { business, deviceCode: session.deviceCode, day });
  const body = await draft.body(numbering);
  const envelope = {
    id: draft.id,
    type: draft.type,
    schema: facts[draft.type].schema,
    businessId: draft.businessId,
    seq: counters.take(SEQUENCE),
    recordedAt: instant(nowMs),
    offsetMs,
    day,
    body,
  };
  const fact = judge(envelope, business, session);
  const row: OutboxRow = {
    id: fact.id,
    seq: fact.seq,
    deviceId: fact.deviceId,
    authorId: fact.authorId,
    fact: envelope,
    customerId: customerOf(fact),
    accountId: ask(fact, (definition, own) => definition.account(own.body))?.accountId ?? null,
    savedAt: envelope.recordedAt,
    state: 'waiting',
    mayBeKnown: false,
    refusal: null,
    issues: [],
  };
  await Promise.all([book.outbox.add(row), book.counters.bulkPut([...counters.changed()])]);
  return fact;
}

/** The same questions that the server will ask. */
function judge(envelope: unknown, business: Business, session: Session): Fact {
  const decoded = decodeFact(envelope, {
    deviceId: session.deviceId,
    authorId: session.person.id,
  });
  if (!decoded.ok) throw new NotRecorded('wrong', problemsInWords(decoded.problems));
  const refusal = ask(decoded.value, (definition, own) => definition.refuse(own, business));
  if (refusal !== null) throw new NotRecorded('wrong', refusal);
  return decoded.value;
}

function isOfType<Type extends FactType>(fact: Fact, type: Type): fact is Fact & Fact<Type> {
  return fact.type === type;
}

function asNotRecorded(error: unknown): NotRecorded {
  if (error instanceof NotRecorded) return error;
  const words = error instanceof Error ? error.message : String(error);
  return isFull(error)
    ? new NotRecorded('phone_full', 'the phone has no space left', error)
    : new NotRecorded('storage_failed', words, error);
}

/** The id of a fact, made when its form opens, so that two taps can't record twice. */
export function newFactId(): FactId {
  return factIdSchema.parse(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))));
}

/** The hook of forms: `const record = useRecord()`. */
export function useRecord(): Store['record'] {
  return useStoreContext().record;
}
