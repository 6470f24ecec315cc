// Customers that fit what was typed, best first, with what they owe.
import { accountViews, sumBalances } from './account-views.ts';
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import { rowsByCustomer } from './read-rows.ts';
import type { SearchIndex } from './search-index.ts';
import { readUnsettled } from './unsettled.ts';
import type { FindHit } from './views.ts';

/** At most fifty; nothing for an empty query. Customers of unsent facts are found as well. */
export async function selectFind(
  book: Book,
  search: SearchIndex,
  query: string,
): Promise<readonly FindHit[]> {
  if (query.trim() === '') return [];
  await search.refresh(book);
  const unsettled = await readUnsettled(book);
  const overlay = overlayOf(unsettled);
  const changedIds = [...overlay.customerIds];
  const held = await book.customers.bulkGet(changedIds);
  const fresh = changedIds.flatMap((id, place) => overlay.customer(held[place], id) ?? []);
  const matches = search.find(query, fresh);
  const ids = matches.map((match) => match.id);
  const [rows, accounts] = await Promise.all([
    book.customers.bulkGet(ids),
    rowsByCustomer(book.accounts, ids),
  ]);
  return matches.flatMap(({ id, by }, place) => {
    const customer = overlay.customer(rows[place], id);
    if (customer === null) return [];
    const views = accountViews(customer, accounts.get(id) ?? [], { meters: [], unsettled });
    return [{ customer, by, balance: sumBalances(views.map((view) => view.balance)) }];
  });
}
