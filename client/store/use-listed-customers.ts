// What a list that comes in is held against: customers and rounds of one business.
import { type Known, nameKey } from '../../shared/customers/judge-list.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import { selectRounds } from './select-fixed.ts';
import { useStore } from './session.ts';
import { readUnsettled } from './unsettled.ts';
import { useBookQuery } from './use-book-query.ts';

export type KnownList = Known & { readonly lastPlaces: ReadonlyMap<string, number> };

/** `undefined` while loading, and where no business is named. */
export function useListedCustomers(business: Business | undefined): KnownList | undefined {
  const { book } = useStore();
  return useBookQuery(
    async () => (business === undefined ? undefined : await readKnown(book, business)),
    [book, business?.id],
  );
}

async function readKnown(book: Book, { id, currency }: Business): Promise<KnownList> {
  const [rows, rounds, unsettled] = await Promise.all([
    book.customers.toArray(),
    selectRounds(book),
    readUnsettled(book),
  ]);
  const overlay = overlayOf(unsettled);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const unsent = [...overlay.customerIds].flatMap(
    (one) => overlay.customer(byId.get(one), one) ?? [],
  );
  for (const row of unsent) byId.set(row.id, row);
  const own = [...byId.values()].filter(({ businessId }) => businessId === id);
  const lastPlaces = new Map<string, number>();
  for (const { roundId, stopOrder } of own) {
    if (roundId !== null)
      lastPlaces.set(roundId, Math.max(stopOrder, lastPlaces.get(roundId) ?? 0));
  }
  return {
    currency,
    rounds: rounds.filter(({ businessId }) => businessId === id),
    phones: new Set(own.flatMap(({ phone }) => (phone === null ? [] : [phone]))),
    names: new Set(own.map(nameKey)),
    lastPlaces,
  };
}
