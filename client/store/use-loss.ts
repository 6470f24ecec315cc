// Whether an earlier copy of this person's book was lost on this phone, until it was read.
import type { LossMeta } from './book.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

export type Loss = { readonly told: LossMeta; readonly hasRead: () => void };

/** Null where nothing was lost, and while loading. */
export function useLoss(): Loss | null {
  const { book } = useStore();
  const told = useBookQuery(() => readLoss(book.meta), [book]);
  if (!told) return null;
  return { told, hasRead: () => void book.meta.delete('loss') };
}

async function readLoss(
  meta: ReturnType<typeof useStore>['book']['meta'],
): Promise<LossMeta | null> {
  const row = await meta.get('loss');
  return row?.key === 'loss' ? row : null;
}
