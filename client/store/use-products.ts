// The price list of a business, in its own order, at today's prices.

import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { selectPriceList } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useProducts(businessId: BusinessId): readonly Product[] | undefined {
  const { book, world } = useStore();
  return useBookQuery(
    () => selectPriceList(book, businessId, { nowMs: world.now() }),
    [book, world, businessId],
  );
}
