// Seasons of a tariff: prices that come back every year, such as those of the summer, are versions
// by date; a year of them is said again for the next one. Bills over a bound of a season charge
// each price for its own days, as with any other version.
import { type Day, day } from '../kernel/day.ts';
import type { Tariff } from './tariff.ts';

/** A year of one price has no season. */
const LEAST_VERSIONS = 2;

/**
 * The versions of one tariff that began within a year up to its latest, each a year later; none
 * where fewer than two did. 29 February becomes 28 February.
 */
export function seasonsOfNextYear(versions: readonly Tariff[]): readonly Tariff[] {
  const sorted = versions.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const latest = sorted.at(-1);
  if (latest === undefined) return [];
  const year = sorted.filter(({ fromDay }) => yearLater(fromDay) > latest.fromDay);
  if (year.length < LEAST_VERSIONS) return [];
  return year.map((version) => ({ ...version, fromDay: yearLater(version.fromDay) }));
}

function yearLater(of: Day): Day {
  const rest = of.slice(4);
  return day(`${Number(of.slice(0, 4)) + 1}${rest === '-02-29' ? '-02-28' : rest}`);
}
