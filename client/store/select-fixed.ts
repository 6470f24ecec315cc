// The short fixed lists of the book, with what this phone changed in them.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import {
  type BusinessId,
  businessIdSchema,
  productIdSchema,
  roundIdSchema,
} from '../../shared/kernel/ids.ts';
import { price } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import type { Listed, Product } from '../../shared/ledger/rows.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { priceOn } from '../../shared/lists/price-on.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { readBusinesses } from './read-businesses.ts';
import { changedFields, type Named, newOnes, readUnsentLists } from './unsent-lists.ts';
import { readUnsettled } from './unsettled.ts';

/** In the office's order. */
export async function selectBusinesses(book: Book): Promise<readonly Business[]> {
  return [...(await readBusinesses(book)).values()].toSorted(byList);
}

/** Own rounds first, then in the office's order. */
export async function selectRounds(book: Book): Promise<readonly RoundRow[]> {
  const [rows, unsent] = await Promise.all([book.rounds.toArray(), readUnsentLists(book)]);
  return [...rows, ...newOnes(unsent, 'round', rows).map(newRound)]
    .map((row) => ({ ...row, ...changedFields(unsent, 'round', row.id) }))
    .toSorted((a, b) => Number(b.isMine) - Number(a.isMine) || byList(a, b));
}

const newRound = ({ id, businessId }: Named): RoundRow => ({
  id: roundIdSchema.parse(id),
  businessId: businessIdSchema.parse(businessId),
  name: '',
  listOrder: 0,
  isMine: false,
  collectorId: null,
});

/** What is sold, each with all of its dated prices. */
export async function selectProducts(
  book: Book,
  businessId: BusinessId,
): Promise<readonly Product[]> {
  const [rows, unsent] = await Promise.all([
    book.products.where('businessId').equals(businessId).toArray(),
    readUnsentLists(book),
  ]);
  const fresh = newOnes(unsent, 'product', rows).filter((one) => one.businessId === businessId);
  return [...rows, ...fresh.map(newProduct)]
    .map((row) => ({
      ...row,
      ...changedFields(unsent, 'product', row.id),
      prices: { ...row.prices, ...changedFields(unsent, 'price', row.id) },
    }))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => byList(a, b));
}

const newProduct = ({ id, businessId }: Named): Product => ({
  id: productIdSchema.parse(id),
  businessId: businessIdSchema.parse(businessId),
  name: '',
  unit: '',
  price: price(0),
  taxRate: taxRateSchema.parse(0),
  isTaxIncluded: false,
  hsn: '',
  listOrder: 0,
});

/** What is sold on a day (today), at its prices; not what has no price until later. */
export async function selectPriceList(
  book: Book,
  businessId: BusinessId,
  at: { readonly nowMs: number; readonly day?: Day },
): Promise<readonly Product[]> {
  const business = await book.businesses.get(businessId);
  const day = at.day ?? dayIn(business?.zone ?? 'UTC', at.nowMs);
  const products = await selectProducts(book, businessId);
  return products
    .map((product) => ({ ...product, price: priceOn(product, day) }))
    .filter((product) => product.price > 0 || Object.keys(product.prices ?? {}).length === 0);
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
