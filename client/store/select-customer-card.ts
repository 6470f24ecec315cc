// One customer.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import type { CustomerCard } from './views.ts';

export async function selectCustomerCard(
  book: Book,
  customerId: CustomerId,
  _nowMs: number,
): Promise<CustomerCard | null> {
  await book.customers.get(customerId);
  return null;
}
