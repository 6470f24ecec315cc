// The order of a walk: both directions, from anywhere, for its own day only.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TodayRound } from '../../../client/store/views.ts';
import { keptWalk, walked, walkOf } from '../../../client/store/walk.ts';
import { day } from '../../../shared/kernel/day.ts';
import { customerId, round } from './shop.ts';

const today = day('2026-11-21');

/** A round of which only the order of its customers matters. */
function roundOf(count: number): TodayRound {
  const stops = Array.from({ length: count }, (_, index) => ({
    customer: { id: customerId(index + 1) },
    place: index + 1,
  }));
  // cast: the order of the stops asks for nothing else of a round.
  return { round, stops } as unknown as TodayRound;
}

test('a walk visits every stop once, begins where it was asked to, and goes one way round', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.nat(),
      fc.boolean(),
      (count, at, isBackward) => {
        const startId = customerId((at % count) + 1);
        const { stops } = walked(roundOf(count), { day: today, isBackward, startId });
        const places = stops.map(({ place }) => place);
        expect(places[0]).toBe((at % count) + 1);
        expect(places.toSorted((a, b) => a - b)).toEqual(
          roundOf(count).stops.map((one) => one.place),
        );
        const step = isBackward ? -1 : 1;
        for (const [index, place] of places.entries()) {
          const next = places[(index + 1) % count] ?? place;
          expect(Math.abs(place + step - next) % count).toBe(0);
        }
      },
    ),
  );
});

test('it is kept for its round and its day, and tomorrow begins at the first stop', () => {
  const walk = { day: today, isBackward: true, startId: customerId(2) };
  const kept = keptWalk('not what we wrote', round.id, walk);
  expect(walkOf(kept, round.id, today)).toEqual(walk);
  const tomorrow = day('2026-11-22');
  expect(walkOf(kept, round.id, tomorrow)).toEqual({
    day: tomorrow,
    isBackward: false,
    startId: null,
  });
});

test('a start that is no stop of the round any more changes nothing', () => {
  const walk = { day: today, isBackward: false, startId: customerId(99) };
  expect(walked(roundOf(3), walk).stops.map(({ place }) => place)).toEqual([1, 2, 3]);
});
