// Whether an earlier copy of this person's book was lost on this phone, until it was read.
import type { LossMeta } from './book.ts';
import { useStore } from './session.ts';
import { sharedReads, useSharedRead } from './shared-reads.ts';

export type Loss = { readonly told: LossMeta; readonly hasRead: () => void };

/** Null where nothing was lost, and while loading. */
export function useLoss(): Loss | null {
  const { book } = useStore();
  const told = useSharedRead(losses, 'loss');
  if (!told) return null;
  return { told, hasRead: () => void book.meta.delete('loss') };
}

const losses = sharedReads(({ book }, _: 'loss') => readLoss(book.meta));

async function readLoss(
  meta: ReturnType<typeof useStore>['book']['meta'],
): Promise<LossMeta | null> {
  const row = await meta.get('loss');
  return row?.key === 'loss' ? row : null;
}
