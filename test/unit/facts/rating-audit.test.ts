// The audit charges metered bills by an arithmetic of its own: beside ours over random tariffs,
// changes of tariff, uses and schemes of tax.
import fc from 'fast-check';
import { expect } from 'vitest';
import { billSums } from '../../../server/verify/own-rating.ts';
import type { BodyOf } from '../../../shared/facts.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { billCharge } from '../../../shared/meters/bill-charge.ts';
import { type Tariff, tariffSchema, tariffsDuring } from '../../../shared/meters/tariff.ts';
import { law } from '../kernel/law.ts';
import { bodies, idOf, water } from './fact-samples.ts';

const july1 = day('2026-07-01');

const tariff = (fields: Readonly<Record<string, unknown>>): Tariff =>
  tariffSchema.parse({
    ...{ id: idOf('f', 2), businessId: water.id, name: 'Homes', unit: 'm³' },
    fromDay: '2026-01-01',
    ...fields,
  });

const amounts = fc.array(fc.nat(300), { minLength: 4, maxLength: 4 });
const anyBlocks = fc
  .record({ ends: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }), amounts })
  .map(({ ends, amounts: prices }) => {
    const all: (number | null)[] = [...ends.toSorted((a, b) => a - b), null];
    return all.map((upTo, place) => ({
      upTo: upTo === null ? null : upTo * 1_000,
      price: (prices[place] ?? 0) * 123_457,
      flat: place * 7,
      surcharge: (prices[0] ?? 0) * 13,
    }));
  });
const anyRules = fc.record(
  {
    slabs: anyBlocks.map((blocks) => [{ upTo: 20_000, standingCharge: 333, blocks }]),
    blockDays: fc.integer({ min: 25, max: 35 }),
    standingDays: fc.integer({ min: 25, max: 35 }),
    meterRent: fc.nat(500),
    minimum: fc.nat(9_000),
    parts: fc.tuple(anyBlocks, fc.nat(20_000)).map(([blocks, share]) => [
      { name: 'Sewer', of: 'volume' as const, share, blocks },
      { name: 'Levy', of: 'charge' as const, share, blocks: null },
    ]),
    taxRate: fc.nat(3_000),
  },
  { requiredKeys: [] },
);
const anyTariff = fc
  .record({ blocks: anyBlocks, standingCharge: fc.nat(5_000), rules: anyRules })
  .map(tariff);

law(
  'the audit, which shares no arithmetic, charges the same by any tariff and change of tariff',
  fc.property(
    fc.array(anyTariff, { minLength: 1, maxLength: 3 }),
    fc.tuple(fc.nat(120_000), fc.nat(60), fc.constantFrom('none', 'vat', 'gst')),
    (tariffs, [used, length, taxScheme]) => {
      const versions = tariffs.map((one, place) => ({
        ...one,
        fromDay: addDays(july1, place * 9 - 20),
      }));
      const last = versions.at(-1);
      const period = { from: july1, to: addDays(july1, Math.max(length, 1)) };
      const held = last === undefined ? [] : tariffsDuring(versions, last.id, period);
      const bill = {
        ...bodies['bill.issued'],
        ...{ from: { value: 0, day: period.from }, to: { value: used, day: period.to }, used },
        ...{ tariff: held.at(-1), earlierTariffs: held.slice(0, -1) },
      };
      // cast: a bill of the samples, whose other fields the arithmetic does not ask for.
      const body = bill as unknown as BodyOf<'bill.issued'>;
      const business = { ...water, taxScheme };
      expect(billSums(body, business)).toEqual(billCharge(body, business).sum);
      const { lines, total, tax } = billCharge(body, business).own;
      expect(lines.reduce((sum, line) => sum + line.used, 0)).toBe(used);
      expect(total).toBe(tax.total);
    },
  ),
);
