// The editor of tariffs: what is typed becomes the one shape that facts carry, what it hides is
// kept, and what can't be right is told by its field.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nextMonth,
  openTariff,
  type TariffForm,
  tariffOf,
  withBlock,
} from '../../../client/meters/tariff-form.ts';
import { day } from '../../../shared/kernel/day.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { type Tariff, tariffSchema } from '../../../shared/meters/tariff.ts';
import { tariffChange } from '../../../shared/meters/tariff-preview.ts';
import { kiambu, water } from '../../world.ts';
import { law } from '../kernel/law.ts';

const today = day('2026-11-20');
const of = (base: Tariff | null) => ({ id: kiambu.id, business: water, base });
const opened = (base: Tariff | null) => openTariff(base, nextMonth(today), water.currency);

test('a change begins as what is in force, from the first of next month', () => {
  expect(tariffOf(opened(kiambu), of(kiambu))).toEqual({
    ...kiambu,
    fromDay: '2026-12-01',
    rules: {},
  });
  expect(nextMonth(day('2026-12-31'))).toBe('2027-01-01');
});

test('a new tariff is typed: blocks, charges, class, tax', () => {
  const typed: TariffForm = {
    ...opened(null),
    ...{ name: ' Kiosks ', customerClass: 'kiosks', standing: '75', minimum: '200.5', tax: '16' },
    blocks: [
      { key: 0, upTo: '6', price: '0' },
      { key: 1, upTo: '20.5', price: '90.25' },
      { key: 2, upTo: 'of no meaning', price: '100' },
    ],
  };
  expect(tariffOf(typed, of(null))).toMatchObject({
    name: 'Kiosks',
    standingCharge: 7_500,
    blocks: [
      { upTo: 6_000, price: 0 },
      { upTo: 20_500, price: 90_250_000 },
      { upTo: null, price: 100_000_000 },
    ],
    rules: { customerClass: 'kiosks', minimum: 20_050, taxRate: 1_600 },
  });
});

test('slabs, sewer, surcharges and days of blocks stay as they were', () => {
  const base = tariffSchema.parse({
    ...kiambu,
    blocks: [{ upTo: null, price: 90_000_000, surcharge: 4_000, flat: 100 }],
    rules: {
      blockDays: 30,
      meterRent: 5_000,
      slabs: [{ upTo: 100_000, standingCharge: 2_000, blocks: [{ upTo: null, price: 1_000_000 }] }],
      parts: [{ name: 'Sewer', of: 'charge', share: 7_500, blocks: null }],
    },
  });
  expect(tariffOf(opened(base), of(base))).toEqual({ ...base, fromDay: '2026-12-01' });
});

describe('what cannot be right is told by its field', () => {
  const wrong = (typed: Partial<TariffForm>) =>
    tariffOf({ ...opened(kiambu), ...typed }, of(kiambu));
  test.each<readonly [string, Partial<TariffForm>, readonly string[]]>([
    ['no name', { name: ' ' }, ['name']],
    ['a charge that is no number', { standing: '7,5' }, ['standing']],
    ['a tax above the price', { tax: '101' }, ['tax']],
    ['a day that is none', { fromDay: '2026-02-30' }, ['fromDay']],
    ['a block without a price', { blocks: withBlock(opened(kiambu).blocks) }, ['blocks']],
    ['ends that do not ascend', { blocks: opened(kiambu).blocks.toReversed() }, ['blocks']],
  ])('%s', (_, typed, fields) => {
    expect(wrong(typed)).toEqual(new Set(fields));
  });
});

const anyBlock = fc.record({
  width: fc.integer({ min: 1, max: 99_999 }),
  price: fc.nat(999_999_999),
});

law(
  'what the form shows of any tariff it reads back the same',
  fc.property(
    fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
    fc.nat(9_999_999),
    (drawn, fee) => {
      let end = 0;
      const blocks = drawn.map(({ width, price }, place) => {
        end += width;
        return { upTo: place === drawn.length - 1 ? null : end, price };
      });
      const tariff = tariffSchema.parse({ ...kiambu, blocks, standingCharge: fee, rules: {} });
      expect(tariffOf(opened(tariff), of(tariff))).toEqual({ ...tariff, fromDay: '2026-12-01' });
    },
  ),
);

test('the effect of a change: Kiambu with 75.00 fixed for two meters that used 6 and 20 m³', () => {
  const uses = [6_000, 20_000].map((used) => ({
    ...{ used: quantity(used), from: day('2026-09-30'), to: day('2026-10-31') },
  }));
  const after = tariffSchema.parse({ ...kiambu, standingCharge: 7_500 });
  // 426 + 2,078 = 2,504 (Gazette Notice 1306), and twice 75
  expect(tariffChange(uses, { before: kiambu, after }, water)).toEqual({
    ...{ meters: 2, before: 250_400, after: 265_400, dearer: 2, cheaper: 0 },
  });
});
