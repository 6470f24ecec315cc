// The price of a product on a day: the latest that was set for that day or an earlier one, else the
// one with which the product came.
import type { Day } from '../kernel/day.ts';
import type { Price } from '../kernel/quantity.ts';
import type { Product } from '../ledger/rows.ts';

/** Days compare as text. */
export function priceOn({ price, prices = {} }: PricedProduct, day: Day): Price {
  const begun = Object.entries(prices).filter(([fromDay]) => fromDay <= day);
  const [latest] = begun.toSorted(([a], [b]) => (a < b ? 1 : -1));
  return latest?.[1] ?? price;
}

type PricedProduct = Pick<Product, 'price' | 'prices'>;
