// How much of which product, while it is being counted: one tap up or down, or typed.
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { QUANTITY_SCALE, type Quantity, quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { quantityFromTyped } from '../format.ts';

/** A million units of anything: more than one sale at a door. */
const MOST = 1_000_000 * QUANTITY_SCALE;
/** Half a unit, for what is poured or weighed. */
const HALF = QUANTITY_SCALE / 2;
const POURED = /^(l|lit|kg|g|m³|m3)/i;

export type Quantities = ReadonlyMap<ProductId, Quantity>;

/** How far one tap on + goes: half a litre, one bottle. */
const stepOf = (product: Pick<Product, 'unit'>): number =>
  POURED.test(product.unit) ? HALF : QUANTITY_SCALE;

/** One tap on + or −, never below nothing. */
export function stepped(quantities: Quantities, product: Product, direction: 1 | -1): Quantities {
  const held = quantities.get(product.id) ?? 0;
  return withQuantity(
    quantities,
    product.id,
    quantity(Math.max(0, held + direction * stepOf(product))),
  );
}

/** The quantities with one of them set. */
export function withQuantity(
  quantities: Quantities,
  productId: ProductId,
  amount: Quantity,
): Quantities {
  return new Map([...quantities, [productId, amount]]);
}

/** «1.5» -> 1500 thousandths; null while it is no quantity. */
export function quantityOf(typed: string): Quantity | null {
  const amount = typed === '' ? quantity(0) : quantityFromTyped(typed);
  return amount === null || amount > MOST ? null : amount;
}

/** The text of a quantity for the keypad, without idle zeros: 1500 -> «1.5», nothing -> «». */
export function typedQuantity(amount: Quantity): string {
  if (amount === 0) return '';
  const digits = String(amount).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return `${digits.slice(0, -3)}${fraction === '' ? '' : `.${fraction}`}`;
}
