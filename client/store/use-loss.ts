// What was lost on this phone, until it was read: an earlier copy of this person's book, photos.
import type { Book, LossMeta } from './book.ts';
import { useStore } from './session.ts';
import { sharedReads, useSharedRead } from './shared-reads.ts';

type Lost = { readonly told: LossMeta | null; readonly photoCount: number };
export type Loss = Lost & { readonly hasRead: () => void };

const KEYS = ['loss', 'lost_photos'] as const;

/** Null where nothing was lost, and while loading. */
export function useLoss(): Loss | null {
  const { book } = useStore();
  const lost = useSharedRead(losses, 'loss');
  if (!lost) return null;
  return { ...lost, hasRead: () => void book.meta.bulkDelete([...KEYS]) };
}

const losses = sharedReads(({ book }, _: 'loss') => readLoss(book));

async function readLoss({ meta }: Book): Promise<Lost | null> {
  const [copy, photos] = await meta.bulkGet([...KEYS]);
  const told = copy?.key === 'loss' ? copy : null;
  const photoCount = photos?.key === 'lost_photos' ? photos.count : 0;
  return told === null && photoCount === 0 ? null : { told, photoCount };
}
