// Tariffs beyond telescopic blocks, changes within a period, and what late readings make of bills
// already issued: published figures, exact to the cent.
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { billCharge } from '../../../shared/meters/bill-charge.ts';
import { exactBlocks } from '../../../shared/meters/block-amounts.ts';
import { rateUse } from '../../../shared/meters/rating.ts';
import { type Tariff, tariffSchema, tariffsDuring } from '../../../shared/meters/tariff.ts';
import { ceylon, dearer, graduated, tamilNadu } from '../../vectors/tariff-rules.ts';
import { idOf, water } from './fact-samples.ts';

type Blocks = readonly (readonly [upTo: number | null, price: number, flat?: number])[];

const toBlocks = (blocks: Blocks, surchargePercent = 0) =>
  blocks.map(([upTo, price, flat = 0]) => ({
    upTo: upTo === null ? null : upTo * 1_000,
    price: price * 1_000_000,
    flat: flat * 100,
    surcharge: surchargePercent * 100,
  }));

const tariff = (fields: Readonly<Record<string, unknown>>): Tariff =>
  tariffSchema.parse({
    id: idOf('f', 2),
    businessId: water.id,
    name: 'Homes',
    unit: 'm³',
    fromDay: '2026-01-01',
    standingCharge: 0,
    ...fields,
  });

const kenya = { currency: 'KES', taxScheme: 'none' } as const;
const [june30, july1, july31, august1] = [
  day('2026-06-30'),
  day('2026-07-01'),
  day('2026-07-31'),
  day('2026-08-01'),
];
const inJuly = (used: number) => ({ used: quantity(used * 1_000), from: june30, to: july31 });
const cents = (amount: number) => Math.round(amount * 100);

describe('Tamil Nadu: the whole use chooses the slab', () => {
  const { slabs, beyond, totals } = tamilNadu;
  const by = tariff({
    standingCharge: beyond.standingCharge * 100,
    blocks: toBlocks(beyond.blocks),
    rules: {
      slabs: slabs.map(({ upTo, standingCharge, blocks }) => ({
        upTo: upTo * 1_000,
        standingCharge: standingCharge * 100,
        blocks: toBlocks(blocks),
      })),
    },
  });
  test.each(totals)('%i units cost %d', (used, total) => {
    expect(rateUse(inJuly(used), [by], kenya).total).toBe(cents(total));
  });
});

describe('Ceylon: blocks grow with the days', () => {
  const rules = { blockDays: ceylon.blockDays };
  const plain = tariff({ blocks: toBlocks(ceylon.blocks), rules });

  test('210 units in 31 days, then 40 % on every block', () => {
    const { lines, total } = rateUse(inJuly(ceylon.used), [plain], kenya);
    expect(lines.map(({ amount }) => amount)).toEqual(ceylon.amounts.map(cents));
    expect(lines.map(({ to }) => to / 1_000)).toEqual([31, 62, 93, 124, 186, 210]);
    expect(total).toBe(3_474_20);
    const blocks = toBlocks(ceylon.blocks, ceylon.surchargePercent);
    const dear = rateUse(inJuly(ceylon.used), [tariff({ blocks, rules })], kenya);
    expect(dear.lines.map(({ amount, surcharge }) => amount + surcharge)).toEqual(
      ceylon.withSurcharge.map(cents),
    );
    expect(dear.total).toBe(4_863_88);
  });

  test.each(ceylon.short)('$used units in $days days cost $total', ({ used, days, total }) => {
    const period = { used: quantity(used * 1_000), from: july1, to: addDays(july1, days) };
    expect(rateUse(period, [plain], kenya).total).toBe(cents(total));
  });
});

describe('Lago: a flat amount for every block that is reached', () => {
  const by = tariff({ blocks: toBlocks(graduated.blocks) });
  test.each(graduated.totals)('%i units cost %d', (used, total) => {
    expect(rateUse(inJuly(used), [by], kenya).total).toBe(cents(total));
  });
});

describe('a change of the tariff within the period', () => {
  const change = { from: july1, to: august1, used: quantity(31_000) };
  type Fields = Parameters<typeof tariff>[0];
  const two = (before: Fields, after: Fields) =>
    [tariff(before), tariff({ ...after, fromDay: '2026-07-20' })] as const;

  test('charges 2 to 19 July at 50 and 20 July to 1 August at 60 (Oracle)', () => {
    // 18 × 50 + 13 × 60 = 1,680
    const flat = (price: number) => ({ blocks: toBlocks([[null, price]]) });
    const versions = two(flat(50), flat(60));
    const [july] = versions;
    const { versions: charged, total } = rateUse(change, versions, kenya);
    expect(total).toBe(1_680_00);
    expect(charged.map(({ days }) => days)).toEqual([18, 13]);
    expect(tariffsDuring(versions, july.id, change)).toEqual(versions);
  });

  test('scales the blocks by days, and rounds the standing charge once', () => {
    const versions = two(
      { blocks: toBlocks(dearer.before), standingCharge: 75_00 },
      { blocks: toBlocks(dearer.after), standingCharge: 85_00 },
    );
    const charge = rateUse(change, versions, kenya);
    const sums = charge.versions.map(({ lines }) =>
      lines.reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(sums).toEqual([1_370_32, 1_119_68]);
    expect(charge.consumption).toBe(2_490_00);
    // 75 × 18/31 + 85 × 13/31 = 79.19
    expect(charge.standingCharge).toBe(79_19);
    expect(charge.lines.reduce((sum, { used }) => sum + used, 0)).toBe(31_000);
  });
});

test('sewer at 75 % of the volume, a levy on the charge, rent, a minimum and tax', () => {
  const by = tariff({
    standingCharge: 50_00,
    blocks: toBlocks([
      [6, 71],
      [null, 118],
    ]),
    rules: {
      meterRent: 25_00,
      minimum: 400_00,
      taxRate: 1_600,
      parts: [
        {
          name: 'Sewer',
          of: 'volume',
          share: 7_500,
          blocks: toBlocks([
            [6, 47],
            [null, 68],
          ]),
        },
        { name: 'Levy', of: 'charge', share: 100, blocks: null },
      ],
    },
  });
  const vat = { currency: 'KES', taxScheme: 'vat' } as const;
  // water 6 × 71 + 4 × 118 = 898; sewer of 7.5: 6 × 47 + 1.5 × 68 = 384; levy 8.98
  const charge = rateUse(inJuly(10), [by], vat);
  expect(charge.parts).toEqual([
    { name: 'Sewer', amount: 384_00 },
    { name: 'Levy', amount: 8_98 },
  ]);
  // 898 + 384 + 8.98 + 50 + 25 = 1,365.98; 16 % of it 218.56
  expect(charge.tax).toMatchObject({ taxable: 1_365_98, vat: 218_56, total: 1_584_54 });
  // 1 m³: 71 + 35.25 + 0.71 + 75 = 181.96, so 218.04 up to the minimum of 400
  expect(rateUse(inJuly(1), [by], vat).minimum).toBe(218_04);
});

describe('late readings (IBNET 6705, consumption only)', () => {
  const by = tariff({ blocks: toBlocks(dearer.before) });
  const cost = (used: number) => rateUse(inJuly(used), [by], kenya).total;

  test('a reading of 1 February splits 60 into 50 and 10', () => {
    expect([cost(50), cost(10)]).toEqual([4_260_00, 360_00]);
    // by days: 60 × 31/59 and 60 × 28/59
    const byDays = [31n, 28n].map((days) =>
      exactBlocks({ thousandths: 60_000n * days, over: 59n }, by.blocks, {
        ...{ own: 1, of: 1, grown: 1, per: 1, by: kenya },
      }).reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(byDays).toEqual([2_412_54, 2_107_46]);
  });

  test('use told in pieces costs what it costs at once, a new period begins anew (Zuora)', () => {
    const tiered = tariff({
      blocks: toBlocks([
        [10, 2],
        [null, 3],
      ]),
    });
    const tieredCost = (used: number) => rateUse(inJuly(used), [tiered], kenya).total;
    // 3 + 5 + 7 = 15: 10 × 2 + 5 × 3; then 5 more: 10 × 2 + 10 × 3 − 35
    expect([tieredCost(3 + 5 + 7), tieredCost(20) - tieredCost(15)]).toEqual([35_00, 15_00]);
    expect(tieredCost(5)).toBe(10_00);
  });

  test('26 read where 20 were estimated: 600 more, not what 6 cost in the next period', () => {
    const estimated = rateUse(inJuly(20), [by], kenya);
    expect(estimated.total).toBe(1_260_00);
    const bill = {
      from: { day: july31 },
      to: { day: addDays(july31, 31) },
      used: quantity(10_000),
      tariff: by,
      trueUps: [
        {
          ...inJuly(26),
          tariffs: [by],
          billed: { metered: estimated.total, standing: cents(0), tax: cents(0) },
        },
      ],
    };
    // cast: literal amounts of the vectors are whole minor units.
    const charge = billCharge(bill as unknown as Parameters<typeof billCharge>[0], kenya);
    expect(charge.own.total).toBe(360_00);
    expect(charge.total - charge.own.total).toBe(600_00);
    expect(cost(16) - cost(10)).toBe(540_00);
  });

  test('late usage in graduated blocks (Zuora): 15 cost 35, five more 15, five alone 10', () => {
    const zuora = tariff({
      blocks: toBlocks([
        [10, 2],
        [null, 3],
      ]),
    });
    const of = (used: number) => rateUse(inJuly(used), [zuora], kenya).total;
    expect([of(15), of(20) - of(15), of(5)]).toEqual([35_00, 15_00, 10_00]);
  });
});
