// What a customer is due on a day: changes from a day, days of the week, pauses, and that the order
// in which the facts arrive can't matter.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveredLines } from '../../../shared/deliveries/deliver.ts';
import { deliveryByDay, deliveryDay } from '../../../shared/deliveries/delivered.ts';
import { dueOn, inForceOn, isPausedOn } from '../../../shared/deliveries/due-on.ts';
import { isOnWeekday, weekdayOf } from '../../../shared/deliveries/weekdays.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { law } from '../kernel/law.ts';
import { delivered, milk, paused, resumed, takes } from './told.ts';

const amountOn = (told: Parameters<typeof dueOn>[0], on: string) =>
  dueOn(told, day(on)).map(({ quantity }) => quantity);

describe('what is taken daily', () => {
  const told = [
    takes(1, { quantity: 1_000, fromDay: '2026-11-01' }),
    takes(2, { quantity: 1_500, fromDay: '2026-11-10' }),
  ];

  test('begins on its day and changes from a day', () => {
    expect(amountOn(told, '2026-10-31')).toEqual([]);
    expect(amountOn(told, '2026-11-09')).toEqual([1_000]);
    expect(amountOn(told, '2026-11-10')).toEqual([1_500]);
  });

  test('of two for one day the one told later counts; nothing ends it', () => {
    const over = [...told, takes(3, { quantity: 0, fromDay: '2026-11-10' })];
    expect(amountOn(over, '2026-11-09')).toEqual([1_000]);
    expect(amountOn(over, '2026-11-10')).toEqual([]);
    expect(inForceOn(over, day('2026-11-10'))).toEqual([]);
  });

  test('an earlier day told later leaves what was set for a later day', () => {
    const mended = [...told, takes(3, { quantity: 2_000, fromDay: '2026-11-05' })];
    expect(amountOn(mended, '2026-11-06')).toEqual([2_000]);
    expect(amountOn(mended, '2026-11-12')).toEqual([1_500]);
  });

  test('is due on its days of the week only', () => {
    // 2026-11-21 is a Saturday: bit 5.
    expect(weekdayOf(day('2026-11-21'))).toBe(5);
    expect(isOnWeekday(day('1970-01-04'), 0b1000000)).toBe(true);
    const saturdays = [takes(1, { quantity: 500, fromDay: '2026-11-01', weekdays: 0b0100000 })];
    expect(amountOn(saturdays, '2026-11-21')).toEqual([500]);
    expect(amountOn(saturdays, '2026-11-22')).toEqual([]);
  });
});

describe('a pause', () => {
  const daily = takes(1, { quantity: 1_000, fromDay: '2026-11-01' });

  test('covers its first and its last day', () => {
    const told = [daily, paused(2, '2026-11-10', '2026-11-12')];
    expect(['09', '10', '12', '13'].map((on) => amountOn(told, `2026-11-${on}`).length)).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test('without an end lasts until it is resumed, and may begin again', () => {
    const told = [daily, paused(2, '2026-11-10', null), resumed(3, '2026-11-14')];
    expect(isPausedOn(told, day('2026-11-13'))).toBe(true);
    expect(isPausedOn(told, day('2026-11-14'))).toBe(false);
    const again = [...told, paused(4, '2026-11-20', null)];
    expect(isPausedOn(again, day('2026-11-19'))).toBe(false);
    expect(isPausedOn(again, day('2026-12-24'))).toBe(true);
  });
});

const plans = fc.array(
  fc.tuple(fc.constantFrom('set', 'paused', 'resumed'), fc.nat(20), fc.nat(4), fc.nat()),
  { maxLength: 12 },
);

law(
  'whatever order the facts arrive in, the same is due on every day',
  fc.property(plans, (planned) => {
    const first = day('2026-11-01');
    const told = planned.map(([kind, from, size, key], place) => {
      const fromDay = addDays(first, from);
      if (kind === 'set') return { key, fact: takes(place + 1, { quantity: size * 500, fromDay }) };
      if (kind === 'resumed') return { key, fact: resumed(place + 1, fromDay) };
      const toDay = size === 0 ? null : addDays(fromDay, size);
      return { key, fact: paused(place + 1, fromDay, toDay) };
    });
    const shuffled = told.toSorted((a, b) => a.key - b.key).map(({ fact }) => fact);
    const inOrder = told.map(({ fact }) => fact);
    for (let on = 0; on < 26; on += 1) {
      const of = addDays(first, on);
      expect(dueOn(shuffled, of)).toEqual(dueOn(inOrder, of));
    }
  }),
);

describe('a day of the calendar', () => {
  const told = [takes(1, { quantity: 1_000, fromDay: '2026-11-01' })];
  const on = day('2026-11-20');
  const stateOf = (delivery: Parameters<typeof deliveryDay>[2]) =>
    deliveryDay(on, told, delivery).state;

  test('says how it went', () => {
    expect(stateOf(null)).toBe('open');
    expect(stateOf(delivered(2, on, [1_000]))).toBe('as_usual');
    expect(stateOf(delivered(2, on, [1_500]))).toBe('different');
    expect(stateOf(delivered(2, on, []))).toBe('skipped');
    expect(deliveryDay(day('2026-10-30'), told, null).state).toBe('free');
  });

  test('of several deliveries the one told last counts', () => {
    const both = [delivered(3, on, [1_500]), delivered(2, on, [1_000])];
    expect(
      deliveryByDay(both)
        .get(on)
        ?.body.lines.map(({ quantity }) => quantity),
    ).toEqual([1_500]);
    expect(deliveryByDay(both.toReversed())).toEqual(deliveryByDay(both));
  });

  test('what is due is of the subscription, anything else was sold beside it', () => {
    const curd = { ...milk, id: takes(9, { quantity: 1, fromDay: on, product: 2 }).body.productId };
    const due = dueOn(told, on);
    const beside = due.map(({ quantity }) => ({ productId: curd.id, quantity }));
    const list = [milk, { ...curd, name: 'Curd', price: price(85_000_000) }];
    const lines = deliveredLines([...due, ...beside], due, list);
    expect(lines.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'subscription Milk',
      'manual_sale Curd',
    ]);
  });
});
