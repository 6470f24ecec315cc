// The consumption between neighbouring readings of a meter, derived anew from the set of readings
// whenever it is asked for: a late reading splits one segment in two and leaves the sum as it was.
import { type Day, daysBetween } from '../kernel/day.ts';
import { QUANTITY_SCALE, type Quantity, quantity } from '../kernel/quantity.ts';
import type { Register } from '../ledger/rows.ts';
import { byReadingDay, consumptionBetween, type Reading } from './consumption.ts';

export type Segment = {
  readonly from: { readonly value: Quantity; readonly day: Day };
  readonly to: Reading;
  /** Null: the reading is below the last and no rollover; a person must say what is true. */
  readonly used: Quantity | null;
  readonly hasRolledOver: boolean;
  readonly isEstimated: boolean;
  readonly multiplier: number;
};

/** Where the register stands after a reading: a replaced meter starts at its own first value. */
export const standsAt = ({ value, day, about }: Reading) => ({
  value: about?.change?.to.value ?? value,
  day,
});

const isEstimate = ({ about }: Reading) => about?.source === 'estimated';

/**
 * Readings that count, oldest first: an estimate counts until an actual reading of its day or later
 * is known (SAP IS-U «assessing»: the estimate is cancelled, never edited).
 */
export function countingReadings(readings: readonly Reading[]): readonly Reading[] {
  const sorted = readings.toSorted(byReadingDay);
  const lastActual = sorted.findLast((one) => !isEstimate(one));
  if (lastActual === undefined) return sorted;
  return sorted.filter((one) => !isEstimate(one) || one.day > lastActual.day);
}

/** Segments of all readings known; `register` is the one that counts now. */
export function segmentsOf(readings: readonly Reading[], register: Register): readonly Segment[] {
  const counting = countingReadings(readings);
  const registers = registersOf(counting, register);
  const segments: Segment[] = [];
  let [used, days] = [0, 0];
  for (const [place, to] of counting.entries()) {
    const before = counting[place - 1];
    const own = registers[place] ?? register;
    if (before === undefined) continue;
    const from = standsAt(before);
    const usual = days > 0 ? used / days : null;
    const between = consumptionBetween(from, to, { ...own, usualADay: usual });
    const isKnown = between.type === 'used';
    segments.push({
      ...{ from, to, used: isKnown ? between.used : null, multiplier: own.multiplier },
      hasRolledOver: isKnown && between.hasRolledOver,
      isEstimated: isEstimate(to),
    });
    if (!isKnown) continue;
    used += between.used;
    days += daysBetween(from.day, to.day);
  }
  return segments;
}

/** The register that counted up to each reading, from the newest back through replacements. */
function registersOf(counting: readonly Reading[], now: Register): readonly Register[] {
  const registers: Register[] = [];
  let register = now;
  for (const { about } of counting.toReversed()) {
    register = about?.change?.from ?? register;
    registers.unshift(register);
  }
  return registers;
}

/** Use and days of all known segments: what is usual for a meter. */
export function knownUse(
  readings: readonly Reading[],
  register: Register,
): { readonly used: number; readonly days: number } {
  let used = 0;
  let days = 0;
  for (const segment of segmentsOf(readings, register)) {
    if (segment.used === null) continue;
    used += segment.used;
    days += daysBetween(segment.from.day, segment.to.day);
  }
  return { used, days };
}

/** Average use a day in thousandths over known segments, null with fewer than two days of them. */
export function usualADay(readings: readonly Reading[], register: Register): number | null {
  const { used, days } = knownUse(readings, register);
  return days > 0 ? used / days : null;
}

/**
 * What was used after the day `from` up to the day `to`. A day between two readings stands where an
 * even use would have brought the register, down to a whole unit: 1,000 to 1,041 in 61 days stands
 * at 1,020 on day 31. Null where readings do not reach, or one of the segments is not known.
 */
export function usedBetween(segments: readonly Segment[], from: Day, to: Day): Quantity | null {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined || to < from) return null;
  if (from < first.from.day || to > last.to.day) return null;
  let used = 0;
  for (const segment of segments) {
    if (!isWithin(segment, from, to)) continue;
    if (segment.used === null) return null;
    used += usedUpTo(segment, segment.used, to) - usedUpTo(segment, segment.used, from);
  }
  return quantity(used);
}

/** Whether a segment reaches into the days after `from` up to `to`; one of one day does too. */
function isWithin({ from: { day: first }, to: { day: last } }: Segment, from: Day, to: Day) {
  return last > from && (first < to || (first === last && last <= to));
}

function usedUpTo({ from, to, multiplier }: Segment, used: number, on: Day): number {
  if (on < from.day) return 0;
  if (on >= to.day) return used;
  const [gone, all] = [daysBetween(from.day, on), daysBetween(from.day, to.day)];
  const raw = Math.floor(((used / multiplier) * gone) / all);
  const stands = from.value + raw - ((from.value + raw) % QUANTITY_SCALE);
  return Math.max(0, stands - from.value) * multiplier;
}
