// The short fixed lists of the book.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';

/** In the order of their names. */
export async function selectBusinesses(book: Book): Promise<readonly Business[]> {
  return (await book.businesses.toArray()).toSorted(byName);
}

/** Own rounds first, then by name. */
export async function selectRounds(book: Book): Promise<readonly RoundRow[]> {
  const rounds = await book.rounds.toArray();
  return rounds.toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || byName(a, b));
}

export async function selectProducts(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Product[]> {
  const products = await book.products.where('businessId').equals(businessId).toArray();
  return products.toSorted((a, b) => a.listOrder - b.listOrder || byName(a, b));
}

export async function selectTariffs(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Tariff[]> {
  return await book.tariffs.where('businessId').equals(businessId).toArray();
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}
