// The arithmetic of a sale: amount of a line, its taxes, and totals that are sums of lines.
import { type Money, money, sumMoney, ZERO } from '../kernel/money.ts';
import { amountFor, type Price, type Quantity } from '../kernel/quantity.ts';
import type { Business } from '../ledger/business.ts';
import { type Supply, type TaxedLine, type TaxRate, taxLine } from '../ledger/tax.ts';

export type PricedLine = {
  readonly quantity: Quantity;
  readonly price: Price;
  readonly taxRate: TaxRate;
  readonly isTaxIncluded: boolean;
  /** Minor units off the line before its tax; at most what it makes. */
  readonly discount?: Money | undefined;
};

export type SaleTotal = TaxedLine & { readonly lines: readonly TaxedLine[] };

/** Quantity × price less the line's own discount. */
const amountOf = (
  { quantity, price, discount = ZERO }: PricedLine,
  { currency }: Pick<Business, 'currency'>,
): Money => money(amountFor(quantity, price, currency) - discount);

/** Taxes every line by the business's scheme and adds them up; nothing is rounded twice. */
export function totalSale(
  lines: readonly PricedLine[],
  supply: Supply,
  business: Pick<Business, 'currency' | 'taxScheme'>,
): SaleTotal {
  const taxed = lines.map((sold) =>
    taxLine(amountOf(sold, business), {
      scheme: business.taxScheme,
      supply,
      rate: sold.taxRate,
      isIncluded: sold.isTaxIncluded,
    }),
  );
  const sum = (of: (one: TaxedLine) => Money) => sumMoney(taxed.map(of));
  return {
    lines: taxed,
    taxable: sum((one) => one.taxable),
    cgst: sum((one) => one.cgst),
    sgst: sum((one) => one.sgst),
    igst: sum((one) => one.igst),
    vat: sum((one) => one.vat),
    total: sum((one) => one.total),
  };
}
