// Documents that are being written: kept on this phone from the first touch until they are issued
// or thrown away. They are no facts: nothing is sent, and no number is taken. One whose fact is in
// the book is no draft any more: its tab was killed before it was deleted, or another issued it.
import { useEffect } from 'react';
import { instant } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { Book, DraftRow } from './book.ts';
import { overlayOf } from './overlay.ts';
import { endWith, withReopening } from './reopen.ts';
import { useStore } from './session.ts';
import type { Store } from './store.ts';
import { readUnsettled } from './unsettled.ts';
import { useBookQuery } from './use-book-query.ts';

type Kept = 'kept' | 'issued';

/** `issued`: its fact is recorded, nothing was kept. Throws where the phone can't write. */
export async function keepDraft(
  { book, world }: Pick<Store, 'book' | 'world'>,
  draft: Omit<DraftRow, 'savedAt'>,
): Promise<Kept> {
  return await withReopening(book, world, (givenUp) =>
    book.transaction('rw', tables(book), async (transaction) => {
      endWith(givenUp, transaction);
      if (await isIssued(book, draft.factId)) {
        await deleteOf(book, draft);
        return 'issued';
      }
      await book.drafts.put({ ...draft, savedAt: instant(world.now()) });
      return 'kept';
    }),
  );
}

/** Another draft of the same customer stays. Throws where the phone can't write. */
export async function dropDraft(
  { book, world }: Pick<Store, 'book' | 'world'>,
  draft: Pick<DraftRow, 'id' | 'factId'>,
): Promise<void> {
  await withReopening(book, world, (givenUp) =>
    book.transaction('rw', tables(book), async (transaction) => {
      endWith(givenUp, transaction);
      await deleteOf(book, draft);
    }),
  );
}

/** Whether a draft has become a fact, sent or not. */
export async function isIssued(book: Book, factId: FactId): Promise<boolean> {
  const held = await Promise.all([
    ...[book.outbox.get(factId), book.sent.get(factId), book.facts.get(factId)],
  ]);
  return held.some((one) => one !== undefined);
}

const tables = (book: Book) => [book.drafts, book.outbox, book.sent, book.facts];

async function deleteOf(book: Book, { id, factId }: Pick<DraftRow, 'id' | 'factId'>) {
  if ((await book.drafts.get(id))?.factId === factId) await book.drafts.delete(id);
}

/** The draft of a customer; null where there is none, `undefined` while loading. */
export function useDraft(customerId: CustomerId): DraftRow | null | undefined {
  const { book, world } = useStore();
  const read = useBookQuery(() => readDraft(book, customerId), [book, customerId]);
  const over = read?.isOver === true ? read.row : null;
  useEffect(() => {
    // Where it can't be deleted it stays unread, and is tried again at the next opening.
    if (over !== null) dropDraft({ book, world }, over).catch(() => undefined);
  }, [book, world, over]);
  if (read === undefined) return undefined;
  return read?.isOver === false ? read.row : null;
}

/** `isOver`: its fact is recorded. Null where there is no draft. */
export async function readDraft(
  book: Book,
  customerId: CustomerId,
): Promise<{ readonly row: DraftRow; readonly isOver: boolean } | null> {
  const row = await book.drafts.get(customerId);
  return row === undefined ? null : { row, isOver: await isIssued(book, row.factId) };
}

export type NamedDraft = DraftRow & { readonly name: string };

/** The drafts of a business, the latest first, with the customers' names. */
export function useDrafts(businessId: BusinessId): readonly NamedDraft[] {
  const { book } = useStore();
  return useBookQuery(() => selectDrafts(book, businessId), [book, businessId], []);
}

export async function selectDrafts(
  book: Book,
  businessId: BusinessId,
): Promise<readonly NamedDraft[]> {
  const [kept, unsettled] = await Promise.all([
    book.drafts.where('businessId').equals(businessId).toArray(),
    readUnsettled(book),
  ]);
  const overlay = overlayOf(unsettled);
  const [rows, over] = await Promise.all([
    book.customers.bulkGet(kept.map(({ id }) => id)),
    Promise.all(kept.map(({ factId }) => isIssued(book, factId))),
  ]);
  return kept
    .map((draft, place) => ({
      ...draft,
      name: overlay.customer(rows[place], draft.id)?.name ?? '',
    }))
    .filter((_, place) => over[place] === false)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}
