// The short fixed lists of the book.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import type { Listed, Product } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { readUnsettled } from './unsettled.ts';

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

/** All versions, with those of this phone that the office does not have yet. */
export async function selectTariffs(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Tariff[]> {
  const [rows, { counting }] = await Promise.all([
    book.tariffs.where('businessId').equals(businessId).toArray(),
    readUnsettled(book),
  ]);
  const versions = new Map(rows.map((row) => [versionOf(row), row]));
  const set = counting.flatMap(({ fact }) => (fact.type === 'tariff.set' ? [fact] : []));
  for (const { body } of set.toSorted((a, b) => (stampOf(a) < stampOf(b) ? -1 : 1))) {
    if (body.tariff.businessId === businessId) versions.set(versionOf(body.tariff), body.tariff);
  }
  return [...versions.values()];
}

const versionOf = ({ id, fromDay }: Tariff) => `${id} ${fromDay}`;

/** Rows that an older version stored have no place until they come again: by name. */
const byList = (a: Placed, b: Placed) => a.listOrder - b.listOrder || byName(a, b);
type Placed = Listed & { readonly name: string };

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name);
}
