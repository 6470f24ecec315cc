// Whose meter it is: known from the office's rows, or from a fact that this phone has not sent yet.

import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import { overlayOf } from '../store/overlay.ts';
import { sharedReads, useReadAhead, useSharedRead } from '../store/shared-reads.ts';
import { readUnsettled } from '../store/unsettled.ts';

const owners = sharedReads(async ({ book }, meterId: MeterId): Promise<CustomerId | null> => {
  const row = await book.meters.get(meterId);
  if (row !== undefined) return row.customerId;
  return overlayOf(await readUnsettled(book)).meters.get(meterId) ?? null;
});

/** `undefined` while loading, `null` when the meter is not there. */
export function useMeterOwner(meterId: MeterId): CustomerId | null | undefined {
  return useSharedRead(owners, meterId);
}

/** For a screen that leads to a meter's. */
export function useMeterOwnerAhead(meterId: MeterId | null): void {
  useReadAhead(owners, meterId);
}
