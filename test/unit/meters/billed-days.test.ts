// Days that were billed more than once, or by another tariff than the book's: the bills stay, and
// the next one brings what was billed to what the meter's use rates at.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { chargedOf, sumCharged } from '../../../shared/meters/bill-charge.ts';
import { periodsOf, planBill } from '../../../shared/meters/bill-plan.ts';
import { type BilledPeriod, stretchesOf } from '../../../shared/meters/billed-days.ts';
import { rateUse } from '../../../shared/meters/rating.ts';
import { segmentsOf, usedBetween } from '../../../shared/meters/segments.ts';
import type { Tariff } from '../../../shared/meters/tariff.ts';
import { law } from '../kernel/law.ts';
import { grounds, kenya, on, read, register, units } from './metered.ts';

const by = grounds([]).business;
/** So much a unit, nothing beside it. */
const flat = (shillings: number, fromDay = kenya.fromDay): Tariff => ({
  ...kenya,
  fromDay,
  blocks: [{ upTo: null, price: price(shillings * 1_000_000) }],
});

type Printed = { readonly from: number; readonly to: number; readonly used: number };
const billed = ({ from, to, used }: Printed, tariff = flat(100)) =>
  periodsOf({ from: { day: on(from) }, to: { day: on(to) }, used: units(used), tariff }, by);

const ready = (...of: Parameters<typeof grounds>) => {
  const plan = planBill(grounds(...of));
  if (plan.type !== 'ready') throw new Error(plan.type);
  return plan;
};

/** One m³ a day since day 0, read at the ends of the bills and on day 60. */
const readings = [read(0, 0), read(20, 29), read(21, 30), read(60, 60)];
const tariffs = [flat(100)];

describe('days that were billed twice', () => {
  const door = billed({ from: 0, to: 29, used: 20 });
  const office = billed({ from: 0, to: 30, used: 21 });

  test('come back on the next bill, whichever bill came first', () => {
    for (const bills of [
      [...door, ...office],
      [...office, ...door],
    ]) {
      const { bill, charge } = ready(readings, { billed: bills, tariffs });
      // 2,000 and 2,100 billed for 21 m³ that are worth 2,100
      expect(bill.trueUps).toMatchObject([
        { from: on(0), to: on(30), used: 21_000, billed: { metered: 4_100_00 } },
      ]);
      expect([charge.own.total, charge.total]).toEqual([3_900_00, 1_900_00]);
    }
  });

  test('are credited once: the bill after that owes its own days alone', () => {
    const { bill } = ready(readings, { billed: [...door, ...office], tariffs });
    const all = [...door, ...office, ...periodsOf(bill, by)];
    const next = ready([...readings, read(70, 90)], { billed: all, tariffs });
    expect([next.bill.trueUps, next.charge.total]).toEqual([[], 1_000_00]);
  });

  test('in the middle of two months, too: the months stand, what lay across comes back', () => {
    const months = [
      ...billed({ from: 0, to: 30, used: 21 }),
      ...billed({ from: 30, to: 60, used: 39 }),
    ];
    const across = billed({ from: 29, to: 45, used: 21 });
    expect(stretchesOf([...across, ...months])).toMatchObject([
      { from: on(0), to: on(30) },
      { from: on(30), to: on(60), billed: { metered: 6_000_00 } },
    ]);
  });
});

describe('a bill by another tariff than the book has', () => {
  test('is corrected to the version that came into force meanwhile', () => {
    const old = billed({ from: 0, to: 30, used: 21 });
    const risen = [flat(100), flat(150, on(1))];
    const { bill } = ready(readings, { billed: old, tariffs: risen });
    expect(bill.trueUps).toMatchObject([
      { tariffs: [{ fromDay: on(1) }], billed: { metered: 2_100_00 } },
    ]);
    const all = sumCharged([...old, ...periodsOf(bill, by)].map(({ charged }) => charged));
    expect(all.metered).toBe(60 * 150_00);
  });

  test('that the phone made up is corrected by the book’s own', () => {
    const madeUp = billed({ from: 0, to: 30, used: 2 }, flat(1));
    expect(ready(readings, { billed: madeUp, tariffs }).charge.total).toBe(6_000_00 - 2_00);
  });

  test('from before the meter began to count is corrected from where it began', () => {
    const early = billed({ from: -30, to: 30, used: 50 });
    const { bill } = ready(readings, { billed: early, tariffs });
    expect(bill.trueUps).toMatchObject([{ from: on(0), to: on(30), used: 21_000 }]);
  });
});

test('bills of which not all are known correct nothing that began before them', () => {
  const half = { ...must(billed({ from: 0, to: 30, used: 21 })[0]), charged: credit };
  const more = { billed: [half, ...billed({ from: 30, to: 40, used: 1 })], tariffs };
  const { bill } = ready([...readings, read(30, 40)], { ...more, knownSince: on(30) });
  expect(bill.trueUps).toMatchObject([{ from: on(30), to: on(40) }]);
});

const credit = { metered: money(-5_00), standing: money(0), tax: money(0) };
const must = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('none');
  return one;
};

/** Bills that anybody made over any days, of any use, by any price. */
const bills = fc.array(
  fc.record({
    from: fc.integer({ min: -20, max: 70 }),
    days: fc.integer({ min: 1, max: 50 }),
    used: fc.nat(200),
    shillings: fc.integer({ min: 1, max: 300 }),
  }),
  { minLength: 1, maxLength: 7 },
);
const uses = fc.array(fc.nat(30), { minLength: 13, maxLength: 13 });

law(
  'whatever bills overlap: billed + corrections = rated, in any order, and once',
  fc.property(bills, uses, fc.integer({ min: 1, max: 250 }), (made, use, at) => {
    const life = [read(0, 0)];
    for (const [place, one] of use.entries()) {
      life.push(read((life.at(-1)?.value ?? 0) / 1_000 + one, (place + 1) * 10));
    }
    const book = [flat(70), flat(110, on(at % 90))];
    const stand: readonly BilledPeriod[] = made.flatMap(({ from, days, used, shillings }) =>
      billed({ from, to: from + days, used }, flat(shillings)),
    );
    const of = { tariffs: book, isAccepted: () => true };
    const plan = ready(life, { ...of, billed: stand });
    const backwards = ready(life, { ...of, billed: stand.toReversed() });
    expect(backwards.bill).toEqual(plan.bill);
    const all = [...stand, ...periodsOf(plan.bill, by)];
    const segments = segmentsOf(life, register);
    for (const { from, to, billed: sum } of stretchesOf(all)) {
      const since = from < on(0) ? on(0) : from;
      const used = usedBetween(segments, since, to);
      if (to <= on(0) || used === null) continue;
      const versions = book.filter(({ fromDay }) => fromDay <= to);
      expect(sum).toEqual(chargedOf(rateUse({ used, from: since, to }, versions, by)));
    }
    const stretches = stretchesOf(all).map(({ billed: sum }) => sum);
    expect(sumCharged(stretches)).toEqual(sumCharged(all.map(({ charged }) => charged)));
    const further = ready([...life, read(500, 200)], { ...of, billed: all });
    expect(further.bill.trueUps).toEqual([]);
  }),
  100,
);
