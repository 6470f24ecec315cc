// A sale of goods by the price list, with its total worked out by the product's own rules.
import type { FactId } from '../../shared/kernel/ids.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Supply } from '../../shared/ledger/tax.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';
import type { Moment, Recorder, Setting } from './deed.ts';
import { paidBy } from './methods.ts';

export type Sold = { readonly product: Product; readonly thousandths: number };

export type Sale = {
  readonly moment: Moment;
  readonly sold: readonly Sold[];
  readonly supply: Supply;
  readonly isPaidAtOnce: boolean;
};

/** Answers the sale's fact and what it adds to the account: nothing where it is paid at once. */
export function recordSale(
  { customerId, business, random }: Setting,
  recorder: Recorder,
  { moment, sold, supply, isPaidAtOnce }: Sale,
): { readonly id: FactId; readonly owed: number } {
  const lines = sold.map(({ product, thousandths }) => ({
    productId: product.id,
    name: product.name,
    unit: product.unit,
    quantity: quantity(thousandths),
    price: product.price,
    taxRate: product.taxRate,
    isTaxIncluded: product.isTaxIncluded,
    hsn: product.hsn,
  }));
  const { total } = totalSale(lines, supply, business);
  const paid = isPaidAtOnce ? paidBy(business.currency, random) : null;
  const id = recorder.record(moment, 'sale.recorded', (stamp) => ({
    customerId,
    accountId: mainAccountOf(customerId),
    lines,
    supply,
    settlement: paid === null ? { type: 'account' } : { type: 'paid', ...paid },
    total,
    number: stamp.number('S'),
  }));
  return { id, owed: paid === null ? total : 0 };
}
