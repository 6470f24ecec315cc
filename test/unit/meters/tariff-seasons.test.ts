// Seasons of a tariff: a dear summer that comes back next year, and a bill over its first day.
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { type Tariff, tariffOn, tariffsDuring } from '../../../shared/meters/tariff.ts';
import { seasonsOfNextYear } from '../../../shared/meters/tariff-seasons.ts';
import { kiambu } from '../../world.ts';

const from = (fromDay: string, shillings: number): Tariff => ({
  ...kiambu,
  fromDay: day(fromDay),
  blocks: [{ upTo: null, price: price(shillings * 1_000_000) }],
});
const founding = from('2023-02-03', 70);
const summer = from('2026-04-01', 90);
const after = from('2026-07-01', 71);

const said = (versions: readonly Tariff[]) =>
  versions.map(({ fromDay, blocks }) => `${fromDay} ${Number(blocks[0]?.price) / 1_000_000}`);

describe('a year of prices that is said again', () => {
  test('holds each season and its end, a year later, and can be said once more', () => {
    const next = seasonsOfNextYear([after, founding, summer]);
    expect(said(next)).toEqual(['2027-04-01 90', '2027-07-01 71']);
    expect(said(seasonsOfNextYear([founding, summer, after, ...next]))).toEqual([
      '2028-04-01 90',
      '2028-07-01 71',
    ]);
  });

  test('goes over New Year, and 29 February is the 28th', () => {
    const winter = [from('2027-11-01', 60), from('2028-02-29', 70)];
    expect(said(seasonsOfNextYear(winter))).toEqual(['2028-11-01 60', '2029-02-28 70']);
  });

  test('of one price there is none', () => {
    expect(seasonsOfNextYear([founding])).toEqual([]);
    expect(seasonsOfNextYear([founding, summer])).toEqual([]);
    expect(seasonsOfNextYear([])).toEqual([]);
  });

  test('a bill of 21 March to 11 April charges 11 days of the old price and 11 of summer’s', () => {
    const all = [founding, summer, after, ...seasonsOfNextYear([founding, summer, after])];
    const days = { from: day('2027-03-20'), to: day('2027-04-11') };
    expect(said(tariffsDuring(all, kiambu.id, days))).toEqual(['2026-07-01 71', '2027-04-01 90']);
    const charged = Array.from({ length: 22 }, (_, past) => addDays(days.from, past + 1));
    const dear = charged.filter((on) => tariffOn(all, kiambu.id, on)?.fromDay === '2027-04-01');
    // 21–31 March are 11 days, 1–11 April are 11.
    expect([charged.length - dear.length, dear.length]).toEqual([11, 11]);
  });
});
