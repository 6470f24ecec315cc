// A sale while it is being put together: how much of which product, what that makes by the shared
// arithmetic, and the body of the fact that it becomes.
import type { BodyOf } from '../../shared/facts.ts';
import { type CustomerId, mainAccountOf, type ProductId } from '../../shared/kernel/ids.ts';
import { QUANTITY_SCALE, type Quantity, quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Supply, TaxedLine } from '../../shared/ledger/tax.ts';
import { type SaleTotal, totalSale } from '../../shared/sales/sale-total.ts';
import { quantityFromTyped } from '../app/format.ts';
import type { ShownFact } from '../store/views.ts';

/** A million units of anything: more than one sale at a door. */
const MOST = 1_000_000 * QUANTITY_SCALE;
/** Half a unit, for what is poured or weighed. */
const HALF = QUANTITY_SCALE / 2;
const POURED = /^(l|lit|kg|g|m³|m3)/i;

export type Quantities = ReadonlyMap<ProductId, Quantity>;

export type Settlement =
  | { readonly type: 'account' }
  | { readonly type: 'paid'; readonly method: MoneyMethod; readonly reference: string };

export type SaleLine = { readonly product: Product; readonly quantity: Quantity };
export type TotalledLine = SaleLine & { readonly taxed: TaxedLine };

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

/** The products of which something is sold, in the order of the price list. */
export function linesOf(products: readonly Product[], quantities: Quantities): readonly SaleLine[] {
  return products.flatMap((product) => {
    const held = quantities.get(product.id);
    return held === undefined || held === 0 ? [] : [{ product, quantity: held }];
  });
}

/** Lines with their taxes and the totals, by the arithmetic that the server runs. */
export function totalled(
  lines: readonly SaleLine[],
  supply: Supply,
  business: Business,
): { readonly lines: readonly TotalledLine[]; readonly sum: SaleTotal } {
  const sum = totalSale(lines.map(priced), supply, business);
  return {
    sum,
    lines: lines.flatMap((line, place) => {
      const taxed = sum.lines[place];
      return taxed === undefined ? [] : [{ ...line, taxed }];
    }),
  };
}

/** The fact's body; its number is taken inside the recording transaction. */
export function saleBody(of: {
  readonly customerId: CustomerId;
  readonly business: Business;
  readonly lines: readonly SaleLine[];
  readonly supply: Supply;
  readonly settlement: Settlement;
  readonly number: string;
}): BodyOf<'sale.recorded'> {
  return {
    customerId: of.customerId,
    accountId: mainAccountOf(of.customerId),
    lines: of.lines.map(({ product, quantity: sold }) => ({
      productId: product.id,
      name: product.name,
      unit: product.unit,
      hsn: product.hsn,
      ...priced({ product, quantity: sold }),
    })),
    supply: of.supply,
    settlement: of.settlement,
    total: totalSale(of.lines.map(priced), of.supply, of.business).total,
    number: of.number,
  };
}

/** What this customer took last time, as far as it is still on the price list; null if never. */
export function lastQuantities(
  facts: readonly ShownFact[],
  products: readonly Product[],
): Quantities | null {
  for (const { fact, isVoided } of facts) {
    if (fact.type !== 'sale.recorded' || isVoided) continue;
    const known = fact.body.lines.flatMap(({ productId, quantity: sold }) => {
      const product = products.find(({ id }) => id === productId);
      return product === undefined ? [] : [[product.id, sold] as const];
    });
    if (known.length > 0) return new Map(known);
  }
  return null;
}

const priced = ({ product, quantity: sold }: SaleLine) => ({
  quantity: sold,
  price: product.price,
  taxRate: product.taxRate,
  isTaxIncluded: product.isTaxIncluded,
});
