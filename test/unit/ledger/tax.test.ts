// Tax of lines: published roundings, then the laws of any amount and rate.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { type Supply, type TaxedLine, taxLine, taxRateSchema } from '../../../shared/ledger/tax.ts';
import { gstVectors } from '../../vectors/gst-rounding.ts';
import { law } from '../kernel/law.ts';

const sum = (lines: readonly TaxedLine[], of: keyof TaxedLine) =>
  lines.reduce((total, line) => total + line[of], 0);

describe.each(gstVectors)('$name', ({ amounts, rate, isIncluded, taxable, half, igst }) => {
  const taxed = (supply: Supply) =>
    amounts.map((amount) =>
      taxLine(money(amount), {
        scheme: 'gst',
        supply,
        rate: taxRateSchema.parse(rate),
        isIncluded,
      }),
    );

  test('within one state CGST and SGST', () => {
    const lines = taxed('within');
    expect(sum(lines, 'taxable')).toBe(taxable);
    expect(sum(lines, 'cgst')).toBe(half);
    expect(sum(lines, 'sgst')).toBe(half);
    expect(sum(lines, 'igst')).toBe(0);
    expect(sum(lines, 'total')).toBe(taxable + 2 * half);
  });

  test('between states IGST', () => {
    const lines = taxed('between');
    const gross = amounts.reduce((total, amount) => total + amount, 0);
    expect(sum(lines, 'igst')).toBe(igst);
    expect(sum(lines, 'cgst')).toBe(0);
    expect(sum(lines, 'taxable')).toBe(isIncluded ? gross - igst : gross);
    expect(sum(lines, 'total')).toBe(isIncluded ? gross : gross + igst);
  });
});

describe('other schemes', () => {
  const rate = taxRateSchema.parse(1_600);

  test('Kenyan VAT of 16 % is one tax, within and between', () => {
    for (const supply of ['within', 'between'] as const) {
      // 1,000.00 + 160.00
      expect(taxLine(money(1_000_00), { scheme: 'vat', supply, rate, isIncluded: false })).toEqual({
        taxable: 1_000_00,
        cgst: 0,
        sgst: 0,
        igst: 0,
        vat: 160_00,
        total: 1_160_00,
      });
    }
  });

  test('a business without a scheme charges none, whatever the price list says', () => {
    const rule = { scheme: 'none', supply: 'within', rate, isIncluded: true } as const;
    expect(taxLine(money(1_160_00), rule)).toMatchObject({ taxable: 1_160_00, total: 1_160_00 });
  });
});

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(money);
const rate = fc.integer({ min: 0, max: 10_000 }).map((drawn) => taxRateSchema.parse(drawn));
const rule = fc.record({
  scheme: fc.constantFrom('gst', 'vat', 'none'),
  supply: fc.constantFrom('within', 'between'),
  rate,
  isIncluded: fc.boolean(),
});

law(
  'a line is its taxable value and its taxes, and CGST equals SGST',
  fc.property(amount, rule, (drawn, by) => {
    const line = taxLine(drawn, by);
    expect(line.total).toBe(line.taxable + line.cgst + line.sgst + line.igst + line.vat);
    expect(line.cgst).toBe(line.sgst);
    expect(Math.min(line.cgst, line.igst)).toBe(0);
    if (!by.isIncluded) expect(line.taxable).toBe(drawn);
  }),
);

law(
  'a price that holds its tax is the total to the unit',
  fc.property(amount, rule, (drawn, by) => {
    expect(taxLine(drawn, { ...by, isIncluded: true }).total).toBe(drawn);
  }),
);

law(
  'each tax is within half a unit of the exact one',
  fc.property(amount, rule, (drawn, by) => {
    const { cgst, sgst, igst, vat, taxable } = taxLine(drawn, { ...by, isIncluded: false });
    expect(taxable).toBe(drawn);
    const taxes = by.scheme === 'gst' && by.supply === 'within' ? [cgst, sgst] : [igst + vat];
    fc.pre(by.scheme !== 'none');
    const parts = BigInt(10_000 * taxes.length);
    for (const tax of taxes) {
      const error = BigInt(tax) * parts - BigInt(drawn) * BigInt(by.rate);
      expect(2n * error <= parts && 2n * error > -parts).toBe(true);
    }
  }),
);
