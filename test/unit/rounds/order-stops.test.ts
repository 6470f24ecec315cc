// Stops put in another order come out in it, and few of them change their place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPlaces, type Placed } from '../../../shared/rounds/order-stops.ts';
import { law } from '../kernel/law.ts';

const stopsOf = (...places: readonly number[]): readonly Placed[] =>
  places.map((stopOrder, at) => ({ id: String.fromCharCode(97 + at), stopOrder }));

const placesOf = (wanted: readonly Placed[]) => {
  const changed = newPlaces(wanted);
  return wanted.map(({ id, stopOrder }) => changed.get(id) ?? stopOrder);
};

test('a stop that moves up goes between its neighbours, and they stay', () => {
  const [a, b, c, d] = stopsOf(10, 20, 30, 40);
  if (!(a && b && c && d)) throw new Error('four stops');
  expect([...newPlaces([a, d, b, c])]).toEqual([['d', 15]]);
  expect([...newPlaces([b, c, d, a])]).toEqual([['a', 50]]);
});

test('an order that stands changes nothing', () => {
  expect(newPlaces(stopsOf(10, 20, 30)).size).toBe(0);
});

test('where there is no room between two, every stop gets a new place', () => {
  const [a, b, c] = stopsOf(10, 11, 12);
  if (!(a && b && c)) throw new Error('three stops');
  expect(placesOf([a, c, b])).toEqual([10, 20, 30]);
});

test('stops of equal places are put apart', () => {
  expect(placesOf(stopsOf(0, 0, 0))).toEqual([10, 20, 30]);
});

const anyStops = fc
  .uniqueArray(fc.nat(60), { minLength: 1, maxLength: 30 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(`s${id}`), stopOrder: fc.nat(500) }))),
  );

law(
  'whatever the places were, those after it rise in the wanted order',
  fc.property(anyStops, (wanted) => {
    const places = placesOf(wanted);
    expect(places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))).toBe(true);
    expect(places.every((place) => place > 0 && place <= 1_000_000)).toBe(true);
  }),
);
