// The hook of the day's cash.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { type CashView, selectCash } from './select-cash.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading, and where there is no business. */
export function useCash(businessId: BusinessId | undefined): CashView | undefined {
  const { book } = useStore();
  return useBookQuery(
    async () => (businessId === undefined ? undefined : await selectCash(book, businessId)),
    [book, businessId],
  );
}
