// A customer's statement.
import type { AccountId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import type { CustomerStatement } from './views.ts';

export async function selectStatement(
  book: Book,
  of: { readonly customerId: CustomerId; readonly accountId: AccountId | 'all' },
  _nowMs: number,
): Promise<CustomerStatement | null> {
  await book.customers.get(of.customerId);
  return null;
}
