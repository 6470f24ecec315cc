// The price list of a business, in its own order.
import { useLiveQuery } from 'dexie-react-hooks';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { selectProducts } from './select-fixed.ts';
import { useStore } from './session.ts';

/** `undefined` while loading. */
export function useProducts(businessId: BusinessId): readonly Product[] | undefined {
  const { book } = useStore();
  return useLiveQuery(() => selectProducts(book, businessId), [book, businessId]);
}
