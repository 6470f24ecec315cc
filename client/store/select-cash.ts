// The cash that this phone should hold of one business, since it was last counted: from its own
// facts, sent or not, because the pouch does not ask whether there was a network; and what others
// handed over, as soon as the office has told of it.
import type { Fact } from '../../shared/facts.ts';
import type { BusinessId, PersonId } from '../../shared/kernel/ids.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { isClaimed } from '../../shared/ledger/money-method.ts';
import type { Book, OutboxRow } from './book.ts';
import { asWritten, type CashPeriod, cashPeriod } from './cash-lines.ts';
import { sessionOf } from './meta.ts';
import { withCustomerNames } from './outbox-entries.ts';
import { factOfOwn, factOfStored } from './own-fact.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { undoneAmong } from './undoing.ts';
import { readUnsettled } from './unsettled.ts';
import type { OutboxEntry } from './views.ts';

export type CashView = CashPeriod & {
  /** Behind the lines, newest first. */
  readonly entries: readonly OutboxEntry[];
  /** By UPI or M-Pesa without a reference, since the count: no cash, and not found so far. */
  readonly claimed: Money;
};

export async function selectCash(book: Book, businessId: BusinessId): Promise<CashView> {
  const [outbox, sent, steps, stored, handed, session, names, unsettled] = await Promise.all([
    book.outbox.orderBy('seq').toArray(),
    book.sent.filter((row) => row.isWithdrawn === undefined).toArray(),
    book.steps.toArray(),
    book.facts.where('body.factId').above('').toArray(),
    book.facts.where('body.to.personId').above('').toArray(),
    sessionOf(book),
    readNames(book),
    readUnsettled(book),
  ]);
  const withdrawn = new Set(
    steps.filter(({ kind }) => kind === 'withdrawn').map(({ factId }) => factId),
  );
  const rows = [...sent, ...outbox.filter(({ id }) => !withdrawn.has(id))];
  const waiting = new Map<string, OutboxRow>(outbox.map((row) => [row.id, row]));
  const own = rows
    .flatMap((row) => factOfOwn(row) ?? [])
    .filter((fact) => fact.businessId === businessId)
    .toSorted(asWritten);
  const voidedIds = undoneAmong(
    [...own, ...stored.flatMap((row) => factOfStored(row) ?? [])],
    new Map(own.map((fact) => [fact.id, fact])),
    names,
  );
  const received = handed
    .flatMap((row) => factOfStored(row) ?? [])
    .filter((fact) => fact.businessId === businessId)
    .flatMap((fact) => handedTo(session.person.id, fact));
  const period = cashPeriod({ facts: own, voidedIds, received });
  const shown = showFacts(
    [],
    period.moved.map(({ fact }) => ({ fact, outbox: waiting.get(fact.id) ?? null, version: null })),
    names,
  );
  return {
    ...period,
    entries: await withCustomerNames(book, shown, unsettled),
    claimed: money(
      period.since
        .filter(({ id }) => !voidedIds.has(id))
        .reduce((sum, fact) => sum + claimedOf(fact), 0),
    ),
  };
}

function handedTo(personId: PersonId, fact: Fact): readonly Fact<'cash.handed_over'>[] {
  if (fact.type !== 'cash.handed_over') return [];
  const { to } = fact.body;
  return to.type === 'office' && to.personId === personId ? [fact] : [];
}

function claimedOf(fact: Fact): number {
  if (fact.type !== 'payment.recorded') return 0;
  const { method, reference, amount } = fact.body;
  return isClaimed(method, reference) ? amount : 0;
}
