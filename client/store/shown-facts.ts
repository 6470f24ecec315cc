// Facts as screens show them: where each stands, who wrote it, what it moves, whether it was
// voided.
import { effectOf, type Fact } from '../../shared/facts.ts';
import type { BusinessId, DeviceId, FactId, PersonId } from '../../shared/kernel/ids.ts';
import { money, ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { isSpare, type ReceiptVerdict } from '../../shared/ledger/receipt.ts';
import { loneHalves } from '../../shared/payments/credit-halves.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { Book, OutboxRow } from './book.ts';
import { readSession } from './meta.ts';
import { factOfStored } from './own-fact.ts';
import { judgePapers } from './paper-receipts.ts';
import { readBusinesses } from './read-businesses.ts';
import { type Authors, readRoles, undoneAmong } from './undoing.ts';
import type { Own } from './unsettled.ts';
import type { FactState, ShownFact } from './views.ts';

export type Names = {
  readonly businesses: ReadonlyMap<BusinessId, Business>;
  readonly people: ReadonlyMap<PersonId, string>;
  readonly devices: ReadonlyMap<DeviceId, string>;
  readonly roles: Authors['roles'];
};

/** Names of people and codes of devices, this phone's own included. */
export async function readNames(book: Book): Promise<Names> {
  // Without a database tables throw at once: nothing that rejects later is begun before them.
  const [people, devices, businesses, session, roles] = await Promise.all([
    book.people.toArray(),
    book.devices.toArray(),
    readBusinesses(book),
    readSession(book),
    readRoles(book),
  ]);
  const own = session === null ? [] : [session];
  return {
    roles,
    businesses,
    people: new Map([
      ...own.map(({ person }) => [person.id, person.name] as const),
      ...people.map((person) => [person.id, person.name] as const),
    ]),
    devices: new Map([
      ...own.map(({ deviceId, deviceCode }) => [deviceId, deviceCode] as const),
      ...devices.map((device) => [device.id, device.code] as const),
    ]),
  };
}

/**
 * Joins stored facts and own ones (an own one wins) and shows them, newest first. The voids among
 * them void what is theirs to undo.
 */
export function showFacts(
  stored: readonly StoredFact[],
  own: readonly Own[],
  names: Names,
): readonly ShownFact[] {
  const joined = new Map<FactId, { readonly fact: Fact; readonly outbox: OutboxRow | null }>();
  for (const row of stored) {
    const fact = factOfStored(row);
    if (fact !== null) joined.set(row.id, { fact, outbox: null });
  }
  for (const { fact, outbox } of own) joined.set(fact.id, { fact, outbox });
  const facts = [...joined.values()];
  const counting = facts.flatMap(({ fact, outbox }) => (isApart(outbox) ? [] : fact));
  const voided = undoneAmong(counting, byId(facts), names);
  const matched = new Set(
    facts.flatMap(({ fact, outbox }) =>
      fact.type !== 'line.matched' || isApart(outbox) || voided.has(fact.id)
        ? []
        : fact.body.entryIds,
    ),
  );
  const receipts = judgePapers(counting);
  const lone = loneHalves(counting.flatMap((fact) => (fact.type === 'credit.moved' ? fact : [])));
  return facts
    .flatMap(({ fact, outbox }) => {
      const verdict = receipts.get(fact.id);
      const isVoided = voided.has(fact.id) || isSpare(verdict);
      const isMatched = matched.has(fact.id);
      return show(fact, outbox, { names, isVoided, isMatched, verdict, isLone: lone.has(fact.id) });
    })
    .toSorted(newestFirst);
}

const byId = (facts: readonly Pick<Own, 'fact'>[]) =>
  new Map(facts.map(({ fact }) => [fact.id, fact]));

type Showing = {
  readonly names: Names;
  readonly isVoided: boolean;
  readonly isMatched: boolean;
  /** Half of moved credit without the other: it counts nothing yet. */
  readonly isLone: boolean;
  readonly verdict: Exclude<ReceiptVerdict, 'counts'> | undefined;
};

function show(fact: Fact, outbox: OutboxRow | null, showing: Showing): readonly ShownFact[] {
  const { names } = showing;
  const business = names.businesses.get(fact.businessId);
  if (business === undefined) return [];
  const { isVoided, isLone } = showing;
  const movesNothing = isVoided || isLone || isApart(outbox);
  return [
    {
      fact,
      business,
      state: stateOf(outbox),
      isVoided,
      isMatched: showing.isMatched,
      authorName: names.people.get(fact.authorId) ?? '',
      deviceCode: names.devices.get(fact.deviceId) ?? '',
      effect: movesNothing ? ZERO : money(effectOf(fact, business)),
      issues: showing.verdict ? [`receipt_${showing.verdict}`] : (outbox?.issues ?? []),
      refusal: outbox?.refusal ?? null,
    },
  ];
}

const isApart = (outbox: OutboxRow | null) =>
  outbox?.state === 'refused' || outbox?.state === 'parked';

function stateOf(outbox: OutboxRow | null): FactState {
  if (outbox === null) return 'in_office';
  if (isApart(outbox)) return 'needs_fixing';
  return outbox.state === 'sending' ? 'sending' : 'saved';
}

function newestFirst(a: ShownFact, b: ShownFact): number {
  if (a.fact.day !== b.fact.day) return a.fact.day < b.fact.day ? 1 : -1;
  return a.fact.id < b.fact.id ? 1 : -1;
}
