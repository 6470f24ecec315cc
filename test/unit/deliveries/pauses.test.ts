// The pauses that are listed: those that run or are to come, in step with the days that are due.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPausedOn, type SubscriptionFact } from '../../../shared/deliveries/due-on.ts';
import { endOf, pausesFrom } from '../../../shared/deliveries/pauses.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { law } from '../kernel/law.ts';
import { paused, resumed } from './told.ts';

const today = day('2026-11-21');
const listed = (told: readonly SubscriptionFact[]) =>
  pausesFrom(told, today).map(({ fromDay, toDay }) => [fromDay, toDay]);

describe('pauses', () => {
  test('over are not listed; running ones and those to come are, the first one first', () => {
    const told = [
      paused(1, '2026-12-10', '2026-12-12'),
      paused(2, '2026-11-20', '2026-11-25'),
      paused(3, '2026-11-01', '2026-11-05'),
    ];
    expect(listed(told)).toEqual([
      ['2026-11-20', '2026-11-25'],
      ['2026-12-10', '2026-12-12'],
    ]);
  });
  test('one that is ended goes, the one after it stays', () => {
    const told = [paused(1, '2026-11-25', '2026-11-27'), paused(2, '2026-12-10', '2026-12-12')];
    const end = endOf({ fromDay: day('2026-11-25'), toDay: day('2026-11-27') }, today);
    expect(end).toEqual({ fromDay: '2026-11-25', toDay: '2026-11-27' });
    expect(listed([...told, resumed(3, end.fromDay, end.toDay)])).toEqual([
      ['2026-12-10', '2026-12-12'],
    ]);
  });
  test('a running one ends today, one without a last day for good', () => {
    const told = [paused(1, '2026-11-10', null)];
    const end = endOf({ fromDay: day('2026-11-10'), toDay: null }, today);
    expect(end).toEqual({ fromDay: '2026-11-21' });
    expect(listed([...told, resumed(2, end.fromDay)])).toEqual([]);
    expect(isPausedOn([...told, resumed(2, end.fromDay)], day('2026-11-20'))).toBe(true);
  });
  test('a resumption that was told before a pause says nothing of it', () => {
    expect(listed([resumed(1, '2026-11-01'), paused(2, '2026-11-22', null)])).toEqual([
      ['2026-11-22', null],
    ]);
  });
});

const dayAt = (n: number) => addDays(today, n);
const span = fc.record({
  from: fc.integer({ min: -9, max: 9 }),
  length: fc.option(fc.integer({ min: 0, max: 6 })),
  isPause: fc.boolean(),
});
law(
  'a day from today on is paused where a listed pause has it, and nowhere else',
  fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
    const told = spans.map(({ from, length, isPause }, n) => {
      const last = length === null ? null : dayAt(from + length);
      return isPause
        ? paused(n + 1, dayAt(from), last)
        : resumed(n + 1, dayAt(from), last ?? undefined);
    });
    const pauses = pausesFrom(told.toReversed(), today);
    for (let n = 0; n < 20; n += 1) {
      const on = dayAt(n);
      const isListed = pauses.some(
        ({ fromDay, toDay }) => fromDay <= on && (toDay === null || on <= toDay),
      );
      expect(isListed).toBe(isPausedOn(told, on));
    }
  }),
);
