// The short fixed lists of the book.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Listed, Product } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';

/** In the office's order. */
export async function selectBusinesses(book: Book): Promise<readonly Business[]> {
  return (await book.businesses.toArray()).toSorted(byList);
}

/** Own rounds first, then in the office's order. */
export async function selectRounds(book: Book): Promise<readonly RoundRow[]> {
  const rounds = await book.rounds.toArray();
  return rounds.toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || byList(a, b));
}

export async function selectProducts(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Product[]> {
  const products = await book.products.where('businessId').equals(businessId).toArray();
  return products.toSorted((a, b) => byList(a, b));
}

export async function selectTariffs(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Tariff[]> {
  return await book.tariffs.where('businessId').equals(businessId).toArray();
}

/** Rows that an older version stored have no place until they come again: by name. */
const byList = (a: Placed, b: Placed) => a.listOrder - b.listOrder || byName(a, b);
type Placed = Listed & { readonly name: string };

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}
