// A phone that was shut out lets go of what it pulled, once nothing waits on it any more. What its
// person recorded stays, and so do the businesses, without which it can't be shown.
import { growSearchEpoch, pulledTables } from './apply-pulled.ts';
import { isUnsent } from './batch.ts';
import type { Book } from './book.ts';
import { changeSync } from './meta.ts';

export async function wipe(book: Book): Promise<void> {
  const pulled = pulledTables(book).filter((table) => table.name !== book.businesses.name);
  await book.transaction('rw', [...pulled, book.outbox, book.meta], async () => {
    if ((await book.outbox.toArray()).some(isUnsent)) return;
    if ((await book.customers.count()) + (await book.facts.count()) === 0) return;
    await Promise.all(pulled.map((table) => table.clear()));
    await book.meta.delete('code_key');
    await changeSync(book, { cursor: null });
    await growSearchEpoch(book);
  });
}
