// Everything of one customer, unsent facts counted in.

import type { CustomerId } from '../../shared/kernel/ids.ts';
import { selectCustomerCard } from './select-customer-card.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { CustomerCard } from './views.ts';

/** `undefined` while loading, `null` when the customer is not there. */
export function useCustomerCard(customerId: CustomerId): CustomerCard | null | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useBookQuery(
    () => selectCustomerCard(book, customerId, world.now()),
    [book, world, quarter, customerId],
  );
}
