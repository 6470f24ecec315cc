// The arithmetic of a month's invoice: its lines as of a sale, those that take off mirrored, and
// the whole rounded to a unit of the currency where the business wants it (GST: at most half a
// rupee, in an account of its own).
import { type Money, minorDigits, money, negate, sumMoney } from '../kernel/money.ts';
import type { Business } from '../ledger/business.ts';
import type { Supply, TaxedLine } from '../ledger/tax.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { type SaleTotal, totalSale } from './sale-total.ts';

/** Totals of the lines; each printed figure is the sum of the lines' own. */
export function totalInvoice(
  lines: readonly InvoiceLine[],
  supply: Supply,
  business: Pick<Business, 'currency' | 'taxScheme'>,
): SaleTotal {
  const plain = totalSale(lines, supply, business);
  const signed = plain.lines.map((line, place) =>
    lines[place]?.isTakenOff === true ? mirrored(line) : line,
  );
  const sum = (of: (line: TaxedLine) => Money) => sumMoney(signed.map(of));
  return {
    lines: signed,
    taxable: sum((line) => line.taxable),
    cgst: sum((line) => line.cgst),
    sgst: sum((line) => line.sgst),
    igst: sum((line) => line.igst),
    vat: sum((line) => line.vat),
    total: sum((line) => line.total),
  };
}

const mirrored = (line: TaxedLine): TaxedLine => ({
  taxable: negate(line.taxable),
  cgst: negate(line.cgst),
  sgst: negate(line.sgst),
  igst: negate(line.igst),
  vat: negate(line.vat),
  total: negate(line.total),
});

/**
 * What is added to a total (or taken off it) so that it is whole units of the currency: half a unit
 * and more goes up. 1234.50 → +0.50, 1234.49 → −0.49.
 */
export function roundOffOf(total: Money, { currency }: Pick<Business, 'currency'>): Money {
  const unit = 10 ** minorDigits[currency];
  const rest = ((total % unit) + unit) % unit;
  return money(2 * rest >= unit ? unit - rest : -rest);
}
