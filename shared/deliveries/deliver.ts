// The lines of a delivery: what is due by the price list of the day, and what was sold beside it.
import type { ProductId } from '../kernel/ids.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Product } from '../ledger/rows.ts';
import type { DeliveredLine } from './delivery-recorded.ts';
import type { Due } from './due-on.ts';

export type Counted = { readonly productId: ProductId; readonly quantity: Quantity };

/**
 * A line for each counted product that is on the price list: of the subscription where the product
 * was due, sold beside it otherwise. What was counted as nothing is left out.
 */
export function deliveredLines(
  counted: readonly Counted[],
  due: readonly Due[],
  products: readonly Product[],
): readonly DeliveredLine[] {
  return counted.flatMap(({ productId, quantity }) => {
    const product = products.find(({ id }) => id === productId);
    if (product === undefined || quantity === 0) return [];
    const { name, unit, price, taxRate, isTaxIncluded, hsn } = product;
    const isDue = due.some((one) => one.productId === productId);
    const kind = isDue ? ('subscription' as const) : ('manual_sale' as const);
    return [{ productId, name, unit, quantity, price, taxRate, isTaxIncluded, hsn, kind }];
  });
}
