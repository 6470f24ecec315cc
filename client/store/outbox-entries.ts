// Facts with the names of the customers they are about.
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import type { Unsettled } from './unsettled.ts';
import type { OutboxEntry, ShownFact } from './views.ts';

export async function withCustomerNames(
  book: Book,
  shown: readonly ShownFact[],
  unsettled: Unsettled,
): Promise<readonly OutboxEntry[]> {
  const overlay = overlayOf(unsettled);
  const ids = shown.map(({ fact }) => fact.body.customerId);
  const rows = await book.customers.bulkGet(ids);
  return shown.map((one, place) => ({
    shown: one,
    customerName: overlay.customer(rows[place], one.fact.body.customerId)?.name ?? '',
  }));
}
