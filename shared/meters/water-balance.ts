// Non-revenue water: what went through a bulk meter beside what the meters behind it used in the
// same days (Water Loss Control: system input less metered consumption).
import type { Day } from '../kernel/day.ts';
import { type Quantity, quantity } from '../kernel/quantity.ts';
import { type Segment, usedBetween } from './segments.ts';

export type WaterBalance = {
  /** Null where the bulk meter was not read on both sides of the days. */
  readonly input: Quantity | null;
  /** Of the meters whose use over those days is known. */
  readonly used: Quantity;
  readonly known: number;
  /** Meters whose readings don't reach over the days, or don't make sense. */
  readonly unknown: number;
  /** Input less use, below nothing where meters behind it used more; null without an input. */
  readonly lost: number | null;
  /** Of the input in tenths of a percent, null without one. */
  readonly lostPerMille: number | null;
};

export type Days = { readonly from: Day; readonly to: Day };

/** Days between readings stand where an even use would have brought the register. */
export function waterBalance(
  bulk: readonly Segment[],
  meters: readonly (readonly Segment[])[],
  { from, to }: Days,
): WaterBalance {
  const input = usedBetween(bulk, from, to);
  const uses = meters.map((segments) => usedBetween(segments, from, to));
  const known = uses.filter((one) => one !== null);
  const used = quantity(known.reduce<number>((sum, one) => sum + one, 0));
  const lost = input === null ? null : input - used;
  return {
    ...{ input, used, lost, known: known.length, unknown: uses.length - known.length },
    lostPerMille: lost === null || !input ? null : Math.round((lost * 1_000) / input),
  };
}
