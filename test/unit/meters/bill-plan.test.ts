// Segments, estimates and bills of a meter: worked examples of utilities, and the laws that hold
// for any readings in any order of arrival.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/day.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { chargedOf, sumCharged } from '../../../shared/meters/bill-charge.ts';
import {
  type BillGrounds,
  estimateOn,
  periodsOf,
  planBill,
} from '../../../shared/meters/bill-plan.ts';
import type { BilledPeriod } from '../../../shared/meters/billed-days.ts';
import type { Reading } from '../../../shared/meters/consumption.ts';
import { rateUse } from '../../../shared/meters/rating.ts';
import { segmentsOf, usedBetween } from '../../../shared/meters/segments.ts';
import { law } from '../kernel/law.ts';
import { day0, estimated, grounds, kenya, on, read, register, units } from './metered.ts';

const used = (readings: readonly Reading[], from: number, to: number) => {
  const between = usedBetween(segmentsOf(readings, register), on(from), on(to));
  return between === null ? null : between / 1_000;
};

describe('consumption', () => {
  test('of a replaced meter is what both registers counted', () => {
    // 1,200 -> 1,243, then 0 -> 17: 43 + 17 = 60
    const change = { from: register, to: { digits: 6, multiplier: 1, value: units(0) } };
    const readings = [read(1_200, 0), read(1_243, 10, { change }), read(17, 31)];
    expect(used(readings, 0, 31)).toBe(60);
  });

  test('counts what a unit of the register stands for', () => {
    const times = { digits: 5, multiplier: 10 };
    expect(segmentsOf([read(99_980, 0), read(15, 30)], times)[0]?.used).toBe(350_000);
  });

  test('of an estimate above the next reading is taken back and split by days (SAP)', () => {
    // 1,000 -> estimate 1,062 on day 31 -> 1,041 on day 61; 1,000 + 41 × 31/61 = 1,020.8
    const readings = [read(1_000, 0), read(1_062, 31, estimated)];
    expect(used(readings, 0, 31)).toBe(62);
    const known = [...readings, read(1_041, 61)];
    expect([used(known, 0, 31), used(known, 31, 61), used(known, 0, 61)]).toEqual([20, 21, 41]);
  });

  test('below the last is known to nobody, and neither is what surrounds it', () => {
    const readings = [read(500, 0), read(480, 31), read(520, 61)];
    expect([used(readings, 0, 31), used(readings, 31, 61)]).toEqual([null, 40]);
    expect(planBill(grounds(readings.slice(0, 2)))).toEqual({ type: 'held', reason: 'below_last' });
  });

  test('is estimated by the average use: 120 in 60 days make 62 in 31', () => {
    expect(estimateOn(on(91), [read(100, 0), read(220, 60)], register)?.value).toBe(282_000);
    // 10 in 30 days: exactly 10 in 30, not 9.999…
    expect(estimateOn(on(60), [read(0, 0), read(10, 30)], register)?.value).toBe(20_000);
    expect(estimateOn(on(60), [read(0, 0)], register)).toBeNull();
  });
});

test('a late reading leaves the issued bill as it is, and the next one corrects it', () => {
  const first = planBill(grounds([read(100, 0), read(120, 31, estimated)]));
  if (first.type !== 'ready') throw new Error(first.type);
  // 14 × 90 = 1,260
  expect(first.charge.total).toBe(1_260_00);
  const billed = periodsOf(first.bill, { currency: 'KES', taxScheme: 'none' });
  const late = [read(100, 0), read(126, 31), read(136, 59)];
  const next = planBill(grounds(late, { billed }));
  if (next.type !== 'ready') throw new Error(next.type);
  // 26 rate at 1,860, so 600 more; the period's own 10 cost 360
  expect(next.charge.own.total).toBe(360_00);
  expect(next.bill.trueUps).toMatchObject([{ used: 26_000, billed: { metered: 1_260_00 } }]);
  expect(next.charge.total).toBe(960_00);
});

test('what was billed far too high comes back as a credit', () => {
  const over = planBill(grounds([read(0, 0), read(1_000, 31, estimated)]));
  if (over.type !== 'ready') throw new Error(over.type);
  const billed = periodsOf(over.bill, { currency: 'KES', taxScheme: 'none' });
  const known = [read(0, 0), read(41, 31), read(41, 62)];
  const next = planBill(grounds(known, { billed }));
  if (next.type !== 'ready') throw new Error(next.type);
  // 959 m³ too many at 100
  expect(next.charge.total).toBe(-95_900_00);
});

test('five times the usual use waits until somebody accepts the reading', () => {
  const readings = [read(100, 0), read(110, 30), read(170, 60)];
  const billed: BilledPeriod[] = [
    ...periodsOf(readyBill(grounds(readings.slice(0, 2))), { currency: 'KES', taxScheme: 'none' }),
  ];
  expect(planBill(grounds(readings, { billed }))).toMatchObject({ reason: 'far_from_usual' });
  expect(planBill(grounds(readings, { billed, isAccepted: () => true })).type).toBe('ready');
});

const readyBill = (by: BillGrounds) => {
  const plan = planBill(by);
  if (plan.type !== 'ready') throw new Error(plan.type);
  return plan.bill;
};

type Step = { readonly use: number; readonly days: number; readonly delay: number };
const steps = fc.array(
  fc.record({ use: fc.nat(60), days: fc.integer({ min: 1, max: 40 }), delay: fc.nat(3) }),
  { minLength: 1, maxLength: 10 },
);

/** A meter's true readings, each known only some rounds of billing later. */
function lifeOf(all: readonly Step[]) {
  let [value, days] = [0, 0];
  return [
    { reading: read(0, 0), knownIn: 0 },
    ...all.map(({ use, days: more, delay }, place) => {
      value += use;
      days += more;
      return { reading: read(value, days), knownIn: place + delay };
    }),
  ];
}

law(
  'an intermediate reading never changes the sum of consumption',
  fc.property(steps, fc.nat(400), (all, at) => {
    const readings = lifeOf(all).map(({ reading }) => reading);
    const end = readings.at(-1)?.day ?? day0;
    const segments = segmentsOf(readings, register);
    const middle = addDays(day0, at % (1 + all.reduce((sum, { days }) => sum + days, 0)));
    const [whole, a, b] = [
      usedBetween(segments, day0, end),
      usedBetween(segments, day0, middle),
      usedBetween(segments, middle, end),
    ];
    expect(Number(a) + Number(b)).toBe(whole);
    expect(whole).toBe(readings.at(-1)?.value);
  }),
);

law(
  'late readings in any order: billed + corrections = rated, and billing again bills nothing',
  fc.property(steps, fc.infiniteStream(fc.nat(1_000)), (all, shuffle) => {
    const life = lifeOf(all);
    const by = grounds([]).business;
    const billed: BilledPeriod[] = [];
    const known = (round: number) =>
      life.flatMap(({ reading, knownIn }) => (knownIn <= round ? [reading] : []));
    const bill = (readings: readonly Reading[], upTo: number) => {
      const mixed = readings
        .map((reading) => ({ reading, place: shuffle.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ reading }) => reading);
      const isAccepted = () => true;
      const plan = planBill(grounds(mixed, { billed: [...billed], upTo: on(upTo), isAccepted }));
      if (plan.type === 'ready') billed.push(...periodsOf(plan.bill, by));
      return plan.type;
    };
    let days = 0;
    for (const [round, { days: more }] of all.entries()) {
      days += more;
      const seen = known(round).filter((reading) => reading.day <= on(days));
      const guess = estimateOn(on(days), seen, register);
      const guessed =
        guess === null ? [] : [read(guess.value / 1_000, days, { source: 'estimated' })];
      bill([...seen, ...guessed], days);
    }
    const everything = [...known(1_000), read(all.length * 60 + 5, days + 30)];
    expect(bill(everything, days + 30)).toBe('ready');
    expect(bill(everything, days + 30)).toBe('nothing');
    const segments = segmentsOf(everything, register);
    for (const { from, to } of billed) {
      const use = usedBetween(segments, from, to) ?? quantity(0);
      const own = billed.filter((one) => one.from === from && one.to === to);
      expect(sumCharged(own.map(({ charged }) => charged))).toEqual(
        chargedOf(rateUse({ used: use, from, to }, [kenya], by)),
      );
    }
  }),
  100,
);
