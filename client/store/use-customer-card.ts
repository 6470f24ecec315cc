// Everything of one customer, unsent facts counted in.

import type { CustomerId } from '../../shared/kernel/ids.ts';
import { selectCustomerCard } from './select-customer-card.ts';
import { sharedReads, useReadAhead, useSharedRead } from './shared-reads.ts';
import type { CustomerCard } from './views.ts';

const cards = sharedReads(({ book, world }, customerId: CustomerId) =>
  selectCustomerCard(book, customerId, world.now()),
);

/** `undefined` while loading, `null` when the customer is not there. */
export function useCustomerCard(customerId: CustomerId): CustomerCard | null | undefined {
  return useSharedRead(cards, customerId);
}

/** For a screen that leads to a customer's: theirs then opens with what is here. */
export function useCustomerCardAhead(customerId: CustomerId | null): void {
  useReadAhead(cards, customerId);
}
