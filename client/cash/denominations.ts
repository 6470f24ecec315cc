// The notes and coins of each currency, in minor units, largest first, and what was typed of them.
import type { Denomination } from '../../shared/cash/drawer.ts';
import type { Currency } from '../../shared/kernel/money.ts';

const hundred = (...values: readonly number[]) => values.map((value) => value * 100);

export const denominationsOf: Readonly<Record<Currency, readonly number[]>> = {
  INR: hundred(500, 200, 100, 50, 20, 10, 5, 2, 1),
  KES: hundred(1_000, 500, 200, 100, 50, 40, 20, 10, 5, 1),
  ZAR: [...hundred(200, 100, 50, 20, 10, 5, 2, 1), 50, 20, 10],
  UGX: [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50],
  TZS: hundred(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50),
};

const LONGEST = 5;

/** Counts as typed, by value; what is no whole number counts as nothing. */
export type Counts = Readonly<Record<number, string>>;

/** Digits only, at most five. */
export const countText = (typed: string): string => typed.replace(/\D/g, '').slice(0, LONGEST);

/** What was counted; kinds of which there are none are left out. */
export function denominationsFrom(counts: Counts, currency: Currency): readonly Denomination[] {
  return denominationsOf[currency].flatMap((value) => {
    const count = Number(counts[value] ?? '');
    return count > 0 ? [{ value, count }] : [];
  });
}
