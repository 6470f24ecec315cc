// What is odd about a reading, beside the others of its meter. It warns and never refuses: cash
// was taken, a number was seen. Checks of Oracle Utilities' validation of readings.
import { type Day, daysBetween } from '../kernel/day.ts';
import type { FactId } from '../kernel/ids.ts';
import type { Register } from '../ledger/rows.ts';
import { byReadingDay, isUnusual, type Reading } from './consumption.ts';
import { segmentsOf, usualADay } from './segments.ts';

export type Oddity =
  | 'reading_below_last'
  | 'reading_unusual'
  | 'reading_no_use'
  | 'reading_repeated'
  | 'reading_early'
  | 'estimates_prolonged';

/** A third estimate in a row is told. */
const ESTIMATES_TOLD = 3;
/** Days without use after which it is told; a shorter stretch says little. */
const NO_USE_DAYS = 7;

/** Oddities of one reading; `today` is the day of receipt in the business's zone. */
export function oddReading(
  id: FactId,
  readings: readonly Reading[],
  { register, today }: { readonly register: Register; readonly today: Day },
): readonly Oddity[] {
  const sorted = readings.toSorted(byReadingDay);
  const place = sorted.findIndex((reading) => reading.id === id);
  const [last, own] = [sorted[place - 1], sorted[place]];
  if (own === undefined) return [];
  // The register that counted up to it: a later replacement has another one now.
  const change = sorted.slice(place).find(({ about }) => about?.change)?.about?.change;
  const counted = change?.from ?? register;
  const odd: Oddity[] = own.day > today ? ['reading_early'] : [];
  if (last === undefined) return odd;
  if (isRepeated(last, own)) return [...odd, 'reading_repeated'];
  if (hasManyEstimates(sorted.slice(0, place + 1))) odd.push('estimates_prolonged');
  const segment = segmentsOf(sorted.slice(0, place + 1), counted).at(-1);
  if (segment === undefined || segment.to.id !== id) return odd;
  if (segment.used === null) return [...odd, 'reading_below_last'];
  const days = daysBetween(segment.from.day, own.day);
  const average = usualADay(sorted.slice(0, place), counted);
  if (segment.used === 0 && days >= NO_USE_DAYS) odd.push('reading_no_use');
  else if (isUnusual(segment.used, days, average)) odd.push('reading_unusual');
  return odd;
}

/** The same value on the same day, twice. */
const isRepeated = (last: Reading, own: Reading) =>
  last.day === own.day && last.value === own.value && !last.about?.change && !own.about?.change;

const hasManyEstimates = (upTo: readonly Reading[]) =>
  upTo.length >= ESTIMATES_TOLD &&
  upTo.slice(-ESTIMATES_TOLD).every(({ about }) => about?.source === 'estimated');
