// The statement of a customer over one account or all of them.

import type { AccountId, CustomerId } from '../../shared/kernel/ids.ts';
import { selectStatement } from './select-statement.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { CustomerStatement } from './views.ts';

/** `undefined` while loading, `null` when the customer is not there. */
export function useStatement(
  customerId: CustomerId,
  accountId: AccountId | 'all',
): CustomerStatement | null | undefined {
  const { book } = useStore();
  return useBookQuery(
    () => selectStatement(book, { customerId, accountId }),
    [book, customerId, accountId],
  );
}
