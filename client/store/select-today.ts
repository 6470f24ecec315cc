// One round on one day: its stops in walking order, what each owes, what was done today. Reads the
// rows of this round only, whatever the size of the book.
import { deliveryDay } from '../../shared/deliveries/delivered.ts';
import type { SubscriptionFact } from '../../shared/deliveries/due-on.ts';
import { customerOf } from '../../shared/facts.ts';
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { CustomerId, RoundId } from '../../shared/kernel/ids.ts';
import { sumMoney } from '../../shared/kernel/money.ts';
import type {
  AccountRow,
  CustomerRow,
  MeterRow,
  OpenItemRow,
  StoredFact,
} from '../../shared/protocol.ts';
import { accountViews, openDebitsOf, sumBalances } from './account-views.ts';
import type { Book } from './book.ts';
import { sumTaken } from './money-taken.ts';
import { hangingMeters, isReadOn, type Overlay, overlayOf } from './overlay.ts';
import { deliveriesOf, readSubscriptions } from './read-deliveries.ts';
import { groupBy, rowsByCustomer } from './read-rows.ts';
import { type Names, readNames, showFacts } from './shown-facts.ts';
import { type Own, readUnsettled, type Unsettled } from './unsettled.ts';
import type { ShownFact, StopState, TodayRound, TodayStop } from './views.ts';
import { visitOf } from './visit-of.ts';

/** Null when there is no such round on this phone. */
export async function selectToday(
  book: Book,
  roundId: RoundId | null,
  nowMs: number,
): Promise<TodayRound | null> {
  const round = roundId === null ? undefined : await book.rounds.get(roundId);
  const business = round && (await book.businesses.get(round.businessId));
  if (round === undefined || business === undefined) return null;
  const day = dayIn(business.zone, nowMs);
  const [unsettled, names] = await Promise.all([readUnsettled(book), readNames(book)]);
  const customers = await readStops(book, round.id, unsettled);
  const read = await readRows(book, customers, { day, unsettled });
  const overlay = overlayOf(unsettled);
  const own = groupBy(
    unsettled.all.filter(({ fact }) => fact.day === day),
    ({ fact }) => customerOf(fact),
  );
  const stops = customers.map((customer, index) => ({
    ...stopOf(customer, { ...read, unsettled, overlay, own, names, day }),
    place: index + 1,
  }));
  return {
    round,
    business,
    day,
    stops,
    doneCount: stops.filter((stop) => stop.state === 'done' || stop.state === 'partly').length,
    collected: sumMoney(stops.map((stop) => stop.collectedToday)),
  };
}

export async function readStops(
  book: Book,
  roundId: RoundId,
  unsettled: Unsettled,
): Promise<readonly CustomerRow[]> {
  const overlay = overlayOf(unsettled);
  const [rows, changed] = await Promise.all([
    readStopRows(book, roundId),
    book.customers.bulkGet([...overlay.customerIds]),
  ]);
  return stopsAmong([...rows, ...changed.flatMap((row) => row ?? [])], roundId, overlay);
}

/** The office's rows of a round, in its order. */
export async function readStopRows(book: Book, roundId: RoundId): Promise<readonly CustomerRow[]> {
  return await book.customers
    .where('[roundId+stopOrder]')
    .between([roundId, 0], [roundId, Number.POSITIVE_INFINITY], true, true)
    .toArray();
}

/** A round's stops in walking order, of its own rows and all that unsent facts change. */
export function stopsAmong(
  rows: readonly CustomerRow[],
  roundId: RoundId,
  { customerIds, customer }: Overlay,
): readonly CustomerRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set([...byId.keys(), ...customerIds])]
    .flatMap((id) => (customerIds.has(id) ? customer(byId.get(id), id) : byId.get(id)) ?? [])
    .filter((one) => one.roundId === roundId)
    .toSorted(inWalkingOrder);
}

function inWalkingOrder(a: CustomerRow, b: CustomerRow): number {
  return a.stopOrder - b.stopOrder || a.name.localeCompare(b.name);
}

type Rows = {
  readonly accounts: ReadonlyMap<CustomerId, readonly AccountRow[]>;
  readonly openItems: ReadonlyMap<CustomerId, readonly OpenItemRow[]>;
  readonly meters: ReadonlyMap<CustomerId, readonly MeterRow[]>;
  readonly facts: ReadonlyMap<CustomerId | null, readonly StoredFact[]>;
  readonly subscriptions: ReadonlyMap<CustomerId | null, readonly SubscriptionFact[]>;
};

async function readRows(
  book: Book,
  customers: readonly CustomerRow[],
  { day, unsettled }: { readonly day: Day; readonly unsettled: Unsettled },
): Promise<Rows> {
  const ids = customers.map((customer) => customer.id);
  const [accounts, openItems, meters, facts, subscriptions] = await Promise.all([
    rowsByCustomer(book.accounts, ids),
    rowsByCustomer(book.openItems, ids),
    rowsByCustomer(book.meters, ids),
    book.facts.where('day').equals(day).toArray(),
    readSubscriptions(book, ids, unsettled),
  ]);
  const byCustomer = groupBy(facts, (fact) => fact.customerId);
  return { accounts, openItems, meters, facts: byCustomer, subscriptions };
}

type Stopping = Rows & {
  readonly unsettled: Unsettled;
  /** This phone's own facts of the day. */
  readonly own: ReadonlyMap<CustomerId | null, readonly Own[]>;
  readonly overlay: Overlay;
  readonly names: Names;
  readonly day: Day;
};

function stopOf(customer: CustomerRow, read: Stopping): Omit<TodayStop, 'place'> {
  const { unsettled, names, day } = read;
  const meters = read.meters.get(customer.id) ?? [];
  const hanging = hangingMeters(meters, customer.id, read.overlay);
  const unreadMeters = hanging.filter((meter) => !isReadOn(meter, day)).length;
  const accounts = accountViews(customer, read.accounts.get(customer.id) ?? [], {
    meters,
    unsettled,
  });
  const debits = openDebitsOf(accounts, read.openItems.get(customer.id) ?? [], {
    unsettled,
    businesses: names.businesses,
  });
  const own = read.own.get(customer.id) ?? [];
  const shown = showFacts(read.facts.get(customer.id) ?? [], own, names);
  const isOverdue = debits.some((debit) => debit.dueDay < day);
  return {
    customer,
    balance: sumBalances(accounts.map((account) => account.balance)),
    isOverdue,
    hasMeter: hanging.length > 0,
    unreadMeters,
    state: stateOf(shown, {
      isUnread: unreadMeters > 0 && unreadMeters < hanging.length,
      isOverdue,
    }),
    collectedToday: sumTaken(shown),
    delivery: deliveryToday(read.subscriptions.get(customer.id) ?? [], shown, day),
  };
}

function deliveryToday(told: readonly SubscriptionFact[], shown: readonly ShownFact[], day: Day) {
  const delivery = deliveriesOf(shown).get(day) ?? null;
  return told.length === 0 && delivery === null ? null : deliveryDay(day, told, delivery);
}

/** `isUnread`: of several meters one was not read. */
type Left = { readonly isUnread: boolean; readonly isOverdue: boolean };

function stateOf(shown: readonly ShownFact[], left: Left): StopState {
  const standing = shown.filter((one) => !one.isVoided);
  const visits = standing.map(({ fact }) => visitOf(fact));
  if (visits.includes('done')) return isPartOnly(standing, left) ? 'partly' : 'done';
  return visits.includes('skipped') ? 'skipped' : 'todo';
}

/** One of several meters was read, or money was taken and an overdue debt is left. */
function isPartOnly(standing: readonly ShownFact[], { isUnread, isOverdue }: Left): boolean {
  return isUnread || (isOverdue && standing.some(({ fact }) => fact.type === 'payment.recorded'));
}
