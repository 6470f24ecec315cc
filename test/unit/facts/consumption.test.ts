// From readings to consumption: registers that come round, and what is usual for a meter.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import {
  consumptionBetween,
  isUnusual,
  type Reading,
  usualRange,
} from '../../../shared/meters/consumption.ts';
import { usualADay } from '../../../shared/meters/segments.ts';
import { rolloverVectors } from '../../vectors/rollovers.ts';
import { law } from '../kernel/law.ts';
import { factId, march } from '../ledger/account.ts';

const units = (whole: number) => quantity(whole * 1_000);
const seen = (whole: number, on: number) => ({ value: units(whole), day: march(on) });
const reading = (whole: number, on: number): Reading => ({ id: factId(on), ...seen(whole, on) });

describe('consumption between two readings', () => {
  test.each(rolloverVectors)('$digits digits, $last -> $next: $used', (vector) => {
    const { digits, last, next, used } = vector;
    expect(consumptionBetween(seen(last, 1), seen(next, 31), { digits, usualADay: null })).toEqual(
      used === null
        ? { type: 'below_last', last: units(last) }
        : { type: 'used', used: units(used), hasRolledOver: next < last },
    );
  });

  test('a rollover of up to three times the usual use is believed', () => {
    // 90,000 -> 0 on five digits is 10,000 in 10 days: three times 333.334 a day, not of 333.333
    const between = (usual: number) =>
      consumptionBetween(seen(90_000, 1), seen(0, 11), { digits: 5, usualADay: usual }).type;
    expect(between(333_334)).toBe('used');
    expect(between(333_333)).toBe('below_last');
  });

  test('a register that did not stand in its last tenth has not come round', () => {
    const between = (last: number) =>
      consumptionBetween(seen(last, 1), seen(0, 31), { digits: 5, usualADay: 1e9 }).type;
    expect(between(90_000)).toBe('used');
    expect(between(89_999)).toBe('below_last');
  });

  test('two readings of one day count as one day', () => {
    const between = (usual: number) =>
      consumptionBetween(seen(99_999, 5), seen(2, 5), { digits: 5, usualADay: usual }).type;
    // 3 units: three times 1 a day, not of 0.999
    expect(between(1_000)).toBe('used');
    expect(between(999)).toBe('below_last');
  });
});

describe('what is usual for a meter', () => {
  test('is its average use a day', () => {
    // 20 in 10 days and 40 in 10 days: 60 in 20 days is 3 a day, in any order of arrival
    expect(
      usualADay([reading(140, 11), reading(120, 1), reading(180, 21)], {
        digits: 5,
        multiplier: 1,
      }),
    ).toBe(3_000);
  });

  test('counts a register that came round', () => {
    // 99,980 -> 10 is 30 in 10 days
    expect(usualADay([reading(99_980, 1), reading(10, 11)], { digits: 5, multiplier: 1 })).toBe(
      3_000,
    );
  });

  test('leaves out a reading below the last', () => {
    expect(
      usualADay([reading(500, 1), reading(480, 11), reading(510, 21)], {
        digits: 5,
        multiplier: 1,
      }),
    ).toBe(3_000);
  });

  test('is unknown before a second day', () => {
    expect(usualADay([], { digits: 5, multiplier: 1 })).toBeNull();
    expect(usualADay([reading(500, 1)], { digits: 5, multiplier: 1 })).toBeNull();
    expect(usualRange(seen(500, 1), day('2026-03-11'), null)).toBeNull();
    expect(isUnusual(units(900), 1, null)).toBe(false);
  });

  test('is half to twice as much', () => {
    // 3 a day for 10 days: 30; 15 to 60
    expect(usualRange(seen(500, 1), march(11), 3_000)).toEqual({
      from: units(515),
      to: units(560),
    });
    expect([15, 60].map((used) => isUnusual(units(used), 10, 3_000))).toEqual([false, false]);
    expect(isUnusual(quantity(14_999), 10, 3_000)).toBe(true);
    expect(isUnusual(quantity(60_001), 10, 3_000)).toBe(true);
    expect(isUnusual(units(0), 10, 3_000)).toBe(true);
  });
});

law(
  'going forward or coming round, the register ends where it was read',
  fc.property(
    fc.integer({ min: 3, max: 9 }).chain((digits) => {
      const whole = fc.nat(10 ** digits - 1);
      return fc.tuple(fc.constant(digits), whole, whole);
    }),
    ([digits, last, next]) => {
      const found = consumptionBetween(seen(last, 1), seen(next, 31), { digits, usualADay: null });
      if (found.type === 'below_last') {
        expect(next).toBeLessThan(last);
        return;
      }
      expect(found.hasRolledOver).toBe(next < last);
      expect((last * 1_000 + found.used) % (10 ** digits * 1_000)).toBe(next * 1_000);
    },
  ),
);
