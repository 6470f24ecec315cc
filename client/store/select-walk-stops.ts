// The stops of a round in the office's order and which are still to do: what every way to the next
// stop asks. Balances and debts are left out, and a save reads this phone's unsent facts anew only.
import { customerOf } from '../../shared/facts.ts';
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { CustomerRow, RoundRow, StoredFact } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { groupBy } from './read-rows.ts';
import { readStopRows, stopsAmong } from './select-today.ts';
import { type Names, readNames, showFacts } from './shown-facts.ts';
import { readUnsettled, type Unsettled } from './unsettled.ts';
import { isStillToDo } from './visit-of.ts';

export type WalkStop = { readonly customer: CustomerRow; readonly isTodo: boolean };

export type WalkStops = {
  readonly round: RoundRow;
  readonly day: Day;
  readonly stops: readonly WalkStop[];
  readonly overlay: Overlay;
};

export type Kept = {
  readonly round: RoundRow;
  readonly business: Business;
  readonly day: Day;
  readonly rows: readonly CustomerRow[];
};
export type Done = { readonly facts: readonly StoredFact[]; readonly names: Names };
export type Fresh = {
  readonly unsettled: Unsettled;
  readonly overlay: Overlay;
  /** Rows of customers that unsent facts change, of whatever round. */
  readonly changed: readonly CustomerRow[];
};

export async function readKept(book: Book, roundId: RoundId, nowMs: number): Promise<Kept | null> {
  const round = await book.rounds.get(roundId);
  const business = round && (await book.businesses.get(round.businessId));
  if (round === undefined || business === undefined) return null;
  const rows = await readStopRows(book, roundId);
  return { round, business, day: dayIn(business.zone, nowMs), rows };
}

export async function readDone(book: Book, day: Day): Promise<Done> {
  const [facts, names] = await Promise.all([
    book.facts.where('day').equals(day).toArray(),
    readNames(book),
  ]);
  return { facts, names };
}

export async function readFresh(book: Book): Promise<Fresh> {
  const unsettled = await readUnsettled(book);
  const overlay = overlayOf(unsettled);
  const rows = await book.customers.bulkGet([...overlay.customerIds]);
  return { unsettled, overlay, changed: rows.flatMap((row) => row ?? []) };
}

export function walkStops({ round, day, rows }: Kept, done: Done, fresh: Fresh): WalkStops {
  const { overlay, changed } = fresh;
  const visited = visitedOn(day, done, fresh);
  const stops = stopsAmong([...rows, ...changed], round.id, overlay).map((customer) => ({
    customer,
    isTodo: !visited.has(customer.id),
  }));
  return { round, day, stops, overlay };
}

/** Customers at whom something was done that day, or nothing could be. */
function visitedOn(day: Day, { facts, names }: Done, { unsettled }: Fresh): ReadonlySet<string> {
  const stored = groupBy(facts, (fact) => fact.customerId);
  const own = groupBy(
    unsettled.all.filter(({ fact }) => fact.day === day),
    ({ fact }) => customerOf(fact),
  );
  const visited = new Set<string>();
  for (const id of new Set([...stored.keys(), ...own.keys()])) {
    const shown = showFacts(stored.get(id) ?? [], own.get(id) ?? [], names);
    if (id !== null && !isStillToDo(shown)) visited.add(id);
  }
  return visited;
}
