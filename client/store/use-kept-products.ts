// Products as the office keeps them: each with every price that was set, and what it costs today.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { Price } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { priceOn } from '../../shared/lists/price-on.ts';
import { selectBusinesses, selectProducts } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

export type KeptProduct = {
  readonly product: Product;
  readonly priceToday: Price;
  /** What was set, the latest day first. */
  readonly dated: readonly { readonly fromDay: string; readonly price: Price }[];
};
export type KeptProducts = {
  readonly business: Business;
  readonly today: Day;
  readonly products: readonly KeptProduct[];
};

/** By business, in the office's order; `undefined` while loading. */
export function useKeptProducts(): readonly KeptProducts[] | undefined {
  const { book, world } = useStore();
  return useBookQuery(async () => {
    const businesses = await selectBusinesses(book);
    return await Promise.all(
      businesses.map(async (business) => {
        const today = dayIn(business.zone, world.now());
        const products = await selectProducts(book, business.id);
        return { business, today, products: products.map((product) => keep(product, today)) };
      }),
    );
  }, [book, world]);
}

function keep(product: Product, today: Day): KeptProduct {
  const dated = Object.entries(product.prices ?? {}).map(([fromDay, price]) => ({
    fromDay,
    price,
  }));
  return {
    product,
    priceToday: priceOn(product, today),
    dated: dated.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1)),
  };
}
