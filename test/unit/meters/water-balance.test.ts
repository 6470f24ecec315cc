// Non-revenue water: a bulk meter beside the meters behind it, over days that readings enclose.
import { expect, test } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { factIdSchema } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { segmentsOf } from '../../../shared/meters/segments.ts';
import { waterBalance } from '../../../shared/meters/water-balance.ts';
import { idOf } from '../../world.ts';

const register = { digits: 6, multiplier: 1 };
/** Read on the first of October and of November 2026, in whole cubic metres. */
const meter = (before: number, after: number) =>
  segmentsOf(
    [
      { at: '2026-10-01', value: before },
      { at: '2026-11-01', value: after },
    ].map(({ at, value }, place) => ({
      ...{ id: factIdSchema.parse(idOf(0x96, place + 1)), day: day(at) },
      value: quantity(value * 1_000),
    })),
    register,
  );
const october = { from: day('2026-10-01'), to: day('2026-11-01') };

test('1,000 m³ in, 700 used: 300 are not billed, 30 %', () => {
  const behind = [meter(0, 400), meter(100, 400)];
  expect(waterBalance(meter(5_000, 6_000), behind, october)).toEqual({
    ...{ input: 1_000_000, used: 700_000, lost: 300_000, lostPerMille: 300 },
    ...{ known: 2, unknown: 0 },
  });
});

test('a meter whose readings make no sense or do not reach is told, not counted', () => {
  const broken = meter(500, 480);
  const late = meter(0, 10).slice(1);
  expect(waterBalance(meter(0, 100), [meter(0, 60), broken, late], october)).toMatchObject({
    ...{ used: 60_000, lost: 40_000, known: 1, unknown: 2 },
  });
});

test('more used than went in is below nothing; an unread bulk meter gives no figure', () => {
  expect(waterBalance(meter(0, 100), [meter(0, 110)], october).lost).toBe(-10_000);
  const november = { from: day('2026-11-01'), to: day('2026-12-01') };
  expect(waterBalance(meter(0, 100), [], november)).toMatchObject({
    ...{ input: null, lost: null, lostPerMille: null },
  });
});
