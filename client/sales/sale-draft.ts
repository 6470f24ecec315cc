// A sale while it is being put together: how much of which product, what that makes by the shared
// arithmetic, and the body of the fact that it becomes.
import type { BodyOf } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { type CustomerId, mainAccountOf } from '../../shared/kernel/ids.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Supply, TaxedLine } from '../../shared/ledger/tax.ts';
import { type SaleTotal, totalSale } from '../../shared/sales/sale-total.ts';
import type { Quantities } from '../app/counting/quantities.ts';
import type { ShownFact } from '../store/views.ts';

export type Settlement =
  | { readonly type: 'account' }
  | { readonly type: 'paid'; readonly method: MoneyMethod; readonly reference: string };

export type SaleLine = { readonly product: Product; readonly quantity: Quantity };
export type TotalledLine = SaleLine & { readonly taxed: TaxedLine };

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
  /** Where the business's days to pay are others than at its founding. */
  readonly dueDay?: Day;
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
    ...(of.dueDay && of.settlement.type === 'account' ? { dueDay: of.dueDay } : {}),
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
