// What a use costs: published tariffs, then the laws of any telescopic tariff.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { decode, problemsInWords } from '../../../shared/kernel/decode.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { rateUse } from '../../../shared/meters/rating.ts';
import { type Tariff, tariffOn, tariffSchema } from '../../../shared/meters/tariff.ts';
import { tariffVectors } from '../../vectors/tariffs.ts';
import { law } from '../kernel/law.ts';
import { idOf, water } from './fact-samples.ts';

type Blocks = readonly (readonly [upTo: number | null, price: number])[];

/** A tariff of whole units and whole shillings. */
const told = (blocks: Blocks, standingCharge = 0, fromDay = '2026-01-01') => ({
  id: idOf('f', 2),
  businessId: water.id,
  name: 'Homes',
  unit: 'm³',
  fromDay,
  standingCharge: standingCharge * 100,
  blocks: blocks.map(([upTo, price]) => ({
    upTo: upTo === null ? null : upTo * 1_000,
    price: price * 1_000_000,
  })),
});

const month = { from: day('2026-06-30'), to: day('2026-07-31') };
/** What a use of a month costs by one tariff. */
const charged = (used: number, by: Tariff) =>
  rateUse({ used: quantity(used), ...month }, [by], { currency: 'KES', taxScheme: 'none' });

const tariff = (...args: Parameters<typeof told>): Tariff => tariffSchema.parse(told(...args));

describe.each(tariffVectors)('$name', ({ blocks, standingCharge, totals }) => {
  test.each(totals)('%i units cost %d', (used, total) => {
    const charge = charged(used * 1_000, tariff(blocks, standingCharge));
    expect(charge.total).toBe(total * 100);
    expect(charge.standingCharge).toBe(standingCharge * 100);
  });
});

test('a bill shows each block that was used, and only those', () => {
  // Kiambu 2023: 6 × 71 = 426; 4.5 × 118 = 531
  const blocks = [
    [6, 71],
    [20, 118],
    [null, 156],
  ] as const;
  expect(charged(10_500, tariff(blocks)).lines).toEqual([
    { from: 0, to: 6_000, used: 6_000, price: 71_000_000, amount: 426_00, surcharge: 0 },
    { from: 6_000, to: 10_500, used: 4_500, price: 118_000_000, amount: 531_00, surcharge: 0 },
  ]);
});

describe('a tariff whose blocks leave a use without a price is refused', () => {
  test.each([
    [[], 'has no block'],
    [[[6, 71]], 'must ascend, and the last block have no end'],
    [
      [
        [null, 71],
        [20, 118],
      ],
      'must ascend, and the last block have no end',
    ],
    [
      [
        [20, 71],
        [6, 118],
        [null, 1],
      ],
      'must ascend, and the last block have no end',
    ],
    [
      [
        [6, 71],
        [6, 118],
        [null, 1],
      ],
      'must ascend, and the last block have no end',
    ],
  ] as const)('%#', (blocks, why) => {
    const decoded = decode(tariffSchema, told(blocks));
    expect(decoded.ok ? '' : problemsInWords(decoded.problems)).toContain(`blocks ${why}`);
  });
});

describe('the version in force', () => {
  const old = tariff([[null, 50]], 0, '2026-01-01');
  const next = tariff([[null, 60]], 0, '2026-07-20');

  test.each([
    ['2026-07-19', old],
    ['2026-07-20', next],
    ['2030-01-01', next],
    ['2025-12-31', old],
  ])('on %s', (on, inForce) => {
    expect(tariffOn([next, old], old.id, day(on))).toBe(inForce);
  });

  test('of an unknown tariff there is none', () => {
    expect(tariffOn([], old.id, day('2026-07-19'))).toBeNull();
  });
});

const anyTariff = fc
  .record({
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }),
    prices: fc.array(fc.nat(300), { minLength: 7, maxLength: 7 }),
    standing: fc.nat(500),
  })
  .map(({ ends, prices, standing }) => {
    const ascending: (number | null)[] = [...ends.toSorted((a, b) => a - b), null];
    return tariff(
      ascending.map((upTo, place) => [upTo, prices[place] ?? 0]),
      standing,
    );
  });
const use = fc.integer({ min: 0, max: 900_000 }).map(quantity);

law(
  'every thousandth used is charged once, and a bill is its lines and its standing charge',
  fc.property(anyTariff, use, (by, used) => {
    const { lines, consumption, standingCharge, total } = charged(used, by);
    expect(lines.reduce((sum, line) => sum + line.used, 0)).toBe(used);
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(consumption);
    expect(consumption + standingCharge).toBe(total);
  }),
);

law(
  'whole units cost what they cost one by one',
  fc.property(anyTariff, fc.nat(500), (by, units) => {
    let oneByOne = by.standingCharge / 100;
    for (let unit = 1; unit <= units; unit += 1) {
      const own = by.blocks.find(({ upTo }) => upTo === null || unit * 1_000 <= upTo);
      oneByOne += (own?.price ?? 0) / 1_000_000;
    }
    expect(charged(units * 1_000, by).total).toBe(oneByOne * 100);
  }),
  100,
);
