// All dated versions of the tariffs of a business.

import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { selectTariffs } from './select-fixed.ts';
import { sharedReads, useSharedRead } from './shared-reads.ts';

const tariffs = sharedReads(({ book }, businessId: BusinessId) => selectTariffs(book, businessId));

/** `undefined` while loading. */
export function useTariffs(businessId: BusinessId): readonly Tariff[] | undefined {
  return useSharedRead(tariffs, businessId);
}
