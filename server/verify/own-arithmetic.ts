// The arithmetic of sales, worked a second time: amounts of lines and taxes. It knows nothing of
// how the book was made; the two meet only in their results.
import type { BodyOf } from '../../shared/facts.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import type { Business, TaxScheme } from '../../shared/ledger/business.ts';
import type { Supply } from '../../shared/ledger/tax.ts';

type Line = BodyOf<'sale.recorded'>['lines'][number] & { readonly discount?: number | undefined };

type Lines = {
  readonly lines: readonly Line[];
  readonly supply: BodyOf<'sale.recorded'>['supply'];
};

export type Sums = {
  readonly total: number;
  readonly taxable: number;
  readonly cgst: number;
  readonly sgst: number;
  readonly igst: number;
  readonly vat: number;
};

/** Half up of a quotient of whole numbers that are not negative. */
function halfUp(numerator: bigint, denominator: bigint): number {
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  return Number(rest * 2n >= denominator ? whole + 1n : whole);
}

/** Thousandths of a unit at millionths of the currency, in minor units. */
function priced(thousandths: number, millionths: number, business: Business): number {
  const minorUnits = minorDigits[business.currency] === 0 ? 1n : 100n;
  return halfUp(BigInt(thousandths) * BigInt(millionths) * minorUnits, 1_000_000_000n);
}

/** Sums of a sale's lines, each tax of each line rounded by itself. */
export function saleSums({ lines, supply }: Lines, business: Business): Sums {
  const kinds = taxesOf[business.taxScheme][supply];
  const sums = { total: 0, taxable: 0, cgst: 0, sgst: 0, igst: 0, vat: 0 };
  for (const line of lines) {
    // What was taken off on the document was never part of the value: tax is on the rest.
    const amount = priced(line.quantity, line.price, business) - (line.discount ?? 0);
    const tax = kinds.length === 0 ? 0 : taxOf(amount, line, BigInt(kinds.length));
    const taxable = line.isTaxIncluded ? amount - kinds.length * tax : amount;
    sums.taxable += taxable;
    sums.total += taxable + kinds.length * tax;
    for (const kind of kinds) sums[kind] += tax;
  }
  return sums;
}

/** Sums of a month's invoice: what its lines add less what they take off. */
export function invoiceSums(
  { lines, supply }: Pick<BodyOf<'invoice.issued'>, 'lines' | 'supply'>,
  business: Business,
): Sums {
  const more = saleSums({ lines: lines.filter((line) => !line.isTakenOff), supply }, business);
  const less = saleSums({ lines: lines.filter((line) => line.isTakenOff), supply }, business);
  return {
    total: more.total - less.total,
    taxable: more.taxable - less.taxable,
    cgst: more.cgst - less.cgst,
    sgst: more.sgst - less.sgst,
    igst: more.igst - less.igst,
    vat: more.vat - less.vat,
  };
}

/** The taxes of a line, which share its rate equally. */
const taxesOf = {
  gst: { within: ['cgst', 'sgst'], between: ['igst'] },
  vat: { within: ['vat'], between: ['vat'] },
  none: { within: [], between: [] },
} as const satisfies Record<TaxScheme, Record<Supply, readonly (keyof Sums)[]>>;

/** One of `parts` equal taxes on an amount that holds them, or on one that does not. */
function taxOf(amount: number, { taxRate, isTaxIncluded }: Line, parts: bigint): number {
  const rate = BigInt(taxRate);
  const base = isTaxIncluded ? 10_000n + rate : 10_000n;
  return halfUp(BigInt(amount) * rate, parts * base);
}
