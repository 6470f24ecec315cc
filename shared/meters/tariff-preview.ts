// What a change of a tariff would mean: the last known use of each meter, charged as it is now and
// as it would be. Bills that were issued stay as they are.
import type { Day } from '../kernel/day.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Quantity } from '../kernel/quantity.ts';
import { type RatedIn, rateUse } from './rating.ts';
import type { Tariff } from './tariff.ts';

export type MeterUse = { readonly used: Quantity; readonly from: Day; readonly to: Day };

export type TariffChange = {
  readonly meters: number;
  readonly before: Money;
  readonly after: Money;
  /** Meters whose bill would be higher, and lower. */
  readonly dearer: number;
  readonly cheaper: number;
};

/** `before` null: a new tariff, by which nobody is billed yet. */
export function tariffChange(
  uses: readonly MeterUse[],
  { before, after }: { readonly before: Tariff | null; readonly after: Tariff },
  by: RatedIn,
): TariffChange {
  const sums = { meters: uses.length, before: 0, after: 0, dearer: 0, cheaper: 0 };
  for (const use of uses) {
    const paid = before === null ? 0 : rateUse(use, [before], by).total;
    const due = rateUse(use, [after], by).total;
    sums.before += paid;
    sums.after += due;
    if (due > paid) sums.dearer += 1;
    if (due < paid) sums.cheaper += 1;
  }
  return { ...sums, before: money(sums.before), after: money(sums.after) };
}
