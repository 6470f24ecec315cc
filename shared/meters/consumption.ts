// From readings to consumption: the register rolls over at 10^digits, and what is usual for a meter
// is its average use a day. Rules: Oracle Utilities VEE (rollover, high/low, zero consumption).
import { type Day, daysBetween } from '../kernel/day.ts';
import type { FactId } from '../kernel/ids.ts';
import { QUANTITY_SCALE, type Quantity, quantity } from '../kernel/quantity.ts';
import type { ReadingAbout, Register } from '../ledger/rows.ts';

/** A number seen on a meter. */
export type Reading = {
  readonly id: FactId;
  readonly value: Quantity;
  readonly day: Day;
  /** Null or absent: somebody saw it, and the register went on. */
  readonly about?: ReadingAbout | null | undefined;
};

/** Oldest first; readings of one day by their ids. */
export function byReadingDay(a: Reading, b: Reading): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A rollover is believed when the meter stood in its last tenth and used at most thrice usual. */
const USUAL_TIMES = 3;
const WARN_ABOVE = 2;
const WARN_BELOW = 0.5;

export type Consumption =
  | { readonly type: 'used'; readonly used: Quantity; readonly hasRolledOver: boolean }
  | { readonly type: 'below_last'; readonly last: Quantity };

/**
 * Consumption between two readings of one register of `digits` whole digits. 99,980 -> 15 on five
 * digits is 35; 500 -> 480 is not a rollover but a reading below the last.
 */
export function consumptionBetween(
  last: { readonly value: Quantity; readonly day: Day },
  next: { readonly value: Quantity; readonly day: Day },
  register: Pick<Register, 'digits'> & {
    /** What one unit of the register stands for; 1 where it is left out. */
    readonly multiplier?: number;
    /** In units used, not in the register's. */
    readonly usualADay: number | null;
  },
): Consumption {
  const { multiplier = 1 } = register;
  const plain = next.value - last.value;
  const used = (raw: number) => quantity(raw * multiplier);
  if (plain >= 0) return { type: 'used', used: used(plain), hasRolledOver: false };
  const capacity = 10 ** register.digits * QUANTITY_SCALE;
  const wrapped = capacity + plain;
  const wasNearTheEnd = last.value >= capacity * 0.9;
  const days = Math.max(1, daysBetween(last.day, next.day));
  const isPlausible =
    register.usualADay === null
      ? wrapped <= capacity * 0.1
      : wrapped * multiplier <= USUAL_TIMES * register.usualADay * days;
  return wasNearTheEnd && isPlausible && wrapped >= 0
    ? { type: 'used', used: used(wrapped), hasRolledOver: true }
    : { type: 'below_last', last: last.value };
}

export type UsualRange = { readonly from: Quantity; readonly to: Quantity };

/**
 * The readings that would be usual on a day: half to twice the average use since the last.
 * `averageADay` is in units of the register.
 */
export function usualRange(
  last: { readonly value: Quantity; readonly day: Day },
  on: Day,
  averageADay: number | null,
): UsualRange | null {
  if (averageADay === null) return null;
  const days = Math.max(1, daysBetween(last.day, on));
  const expected = averageADay * days;
  const least = last.value + expected * WARN_BELOW;
  const most = last.value + expected * WARN_ABOVE;
  return {
    from: quantity(Math.max(last.value, Math.floor(least / QUANTITY_SCALE) * QUANTITY_SCALE)),
    to: quantity(Math.ceil(most / QUANTITY_SCALE) * QUANTITY_SCALE),
  };
}

/** Whether a use is outside half to twice the usual one. */
export function isUnusual(used: Quantity, days: number, averageADay: number | null): boolean {
  if (averageADay === null) return false;
  const expected = averageADay * Math.max(1, days);
  return used > expected * WARN_ABOVE || used < expected * WARN_BELOW;
}
