// All dated versions of the tariffs of a business.

import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { selectTariffs } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useTariffs(businessId: BusinessId): readonly Tariff[] | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectTariffs(book, businessId), [book, businessId]);
}
