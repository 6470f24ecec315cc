// Documents that are being written: kept on this phone from the first touch until they are issued
// or thrown away. They are no facts: nothing is sent, and no number is taken.
import { instant } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Book, DraftRow } from './book.ts';
import { useStore } from './session.ts';
import type { Store } from './store.ts';
import { useBookQuery } from './use-book-query.ts';

export async function keepDraft(
  { book, world }: Pick<Store, 'book' | 'world'>,
  draft: Omit<DraftRow, 'savedAt'>,
): Promise<void> {
  await book.drafts.put({ ...draft, savedAt: instant(world.now()) });
}

export async function dropDraft(book: Book, customerId: CustomerId): Promise<void> {
  await book.drafts.delete(customerId);
}

/** The draft of a customer; null where there is none, `undefined` while loading. */
export function useDraft(customerId: CustomerId): DraftRow | null | undefined {
  const { book } = useStore();
  return useBookQuery(async () => (await book.drafts.get(customerId)) ?? null, [book, customerId]);
}

export type NamedDraft = DraftRow & { readonly name: string };

/** The drafts of a business, the latest first, with the customers' names. */
export function useDrafts(businessId: BusinessId): readonly NamedDraft[] {
  const { book } = useStore();
  return useBookQuery(() => selectDrafts(book, businessId), [book, businessId], []);
}

async function selectDrafts(book: Book, businessId: BusinessId): Promise<readonly NamedDraft[]> {
  const drafts = await book.drafts.where('businessId').equals(businessId).toArray();
  const customers = await book.customers.bulkGet(drafts.map(({ id }) => id));
  return drafts
    .map((draft, place) => ({ ...draft, name: customers[place]?.name ?? '' }))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}
