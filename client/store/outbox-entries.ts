// Facts with the names of the customers they are about.
import { customerOf } from '../../shared/facts.ts';
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
  const ids = shown.flatMap(({ fact }) => customerOf(fact) ?? []);
  const rows = await book.customers.bulkGet([...new Set(ids)]);
  const known = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  return shown.map((one) => {
    const id = customerOf(one.fact);
    return {
      shown: one,
      customerName: id === null ? '' : (overlay.customer(known.get(id), id)?.name ?? ''),
    };
  });
}
