// Everything of one customer, unsent facts counted in.
import { useLiveQuery } from 'dexie-react-hooks';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { selectCustomerCard } from './select-customer-card.ts';
import { useStore } from './session.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { CustomerCard } from './views.ts';

/** `undefined` while loading, `null` when the customer is not there. */
export function useCustomerCard(customerId: CustomerId): CustomerCard | null | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useLiveQuery(
    () => selectCustomerCard(book, customerId, world.now()),
    [book, world, quarter, customerId],
  );
}
