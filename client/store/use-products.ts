// The price list of a business, in its own order.

import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { selectProducts } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useProducts(businessId: BusinessId): readonly Product[] | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectProducts(book, businessId), [book, businessId]);
}
