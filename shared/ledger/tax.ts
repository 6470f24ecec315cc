// Tax of one line. Each tax of each line is rounded half up to the minor unit; totals are sums of
// lines (GST e-invoice validation: CGST = SGST = taxable × rate ÷ 2). Vectors in test/vectors.
import * as z from 'zod/mini';
import { type Money, money, roundHalfUp, ZERO } from '../kernel/money.ts';
import type { TaxScheme } from './business.ts';

/** Basis points: 1800 is 18 %. */
export type TaxRate = number & z.core.$brand<'tax rate'>;
export const taxRateSchema = z
  .int()
  .check(z.gte(0, 'must not be negative'), z.lte(10_000, 'is more than the price itself'))
  .brand<'tax rate'>();

/** Inside one state (CGST + SGST) or between states (IGST); VAT knows no difference. */
export const supplySchema = z.enum(['within', 'between']);
export type Supply = z.infer<typeof supplySchema>;

export type TaxedLine = {
  readonly taxable: Money;
  readonly cgst: Money;
  readonly sgst: Money;
  readonly igst: Money;
  readonly vat: Money;
  readonly total: Money;
};

export type TaxRule = {
  readonly scheme: TaxScheme;
  readonly supply: Supply;
  readonly rate: TaxRate;
  /** True when the price already holds the tax. */
  readonly isIncluded: boolean;
};

const BASIS = 10_000n;

/** Splits an amount (quantity × price, already rounded) into taxable value and taxes. */
export function taxLine(amount: Money, rule: TaxRule): TaxedLine {
  if (rule.scheme === 'none' || rule.rate === 0) return line(amount, {});
  return rule.scheme === 'gst' && rule.supply === 'within'
    ? twoTaxes(amount, rule)
    : oneTax(amount, rule);
}

function twoTaxes(amount: Money, { rate, isIncluded }: TaxRule): TaxedLine {
  const half = isIncluded
    ? roundHalfUp(BigInt(amount) * BigInt(rate), 2n * (BASIS + BigInt(rate)))
    : roundHalfUp(BigInt(amount) * BigInt(rate), 2n * BASIS);
  const taxable = isIncluded ? money(amount - 2 * half) : amount;
  return line(taxable, { cgst: half, sgst: half });
}

function oneTax(amount: Money, { scheme, rate, isIncluded }: TaxRule): TaxedLine {
  const tax = isIncluded
    ? roundHalfUp(BigInt(amount) * BigInt(rate), BASIS + BigInt(rate))
    : roundHalfUp(BigInt(amount) * BigInt(rate), BASIS);
  const taxable = isIncluded ? money(amount - tax) : amount;
  return line(taxable, scheme === 'vat' ? { vat: tax } : { igst: tax });
}

type Taxes = Partial<Pick<TaxedLine, 'cgst' | 'sgst' | 'igst' | 'vat'>>;

function line(taxable: Money, taxes: Taxes): TaxedLine {
  const { cgst = ZERO, sgst = ZERO, igst = ZERO, vat = ZERO } = taxes;
  return { taxable, cgst, sgst, igst, vat, total: money(taxable + cgst + sgst + igst + vat) };
}
