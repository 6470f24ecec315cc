// Whose meter it is: known from the office's rows, or from a fact that this phone has not sent yet.

import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import { overlayOf } from '../store/overlay.ts';
import { useStore } from '../store/session.ts';
import { readUnsettled } from '../store/unsettled.ts';
import { useBookQuery } from '../store/use-book-query.ts';

/** `undefined` while loading, `null` when the meter is not there. */
export function useMeterOwner(meterId: MeterId): CustomerId | null | undefined {
  const { book } = useStore();
  return useBookQuery(async () => {
    const row = await book.meters.get(meterId);
    if (row !== undefined) return row.customerId;
    return overlayOf(await readUnsettled(book)).meters.get(meterId) ?? null;
  }, [book, meterId]);
}
