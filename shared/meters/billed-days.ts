// The days that bills charged, as a set: bills of a meter may overlap, as the door and the office
// bill without knowing of each other. They are cut into stretches that rate as one each, with all
// that was billed for them, so that a day which was billed twice is told from one billed once.
import type { Day } from '../kernel/day.ts';
import { type Charged, sumCharged } from './bill-charge.ts';

/** One period charged on one bill, its own or a correction of another: days after `from`. */
export type BilledPeriod = {
  readonly from: Day;
  readonly to: Day;
  readonly charged: Charged;
};

/** Days after `from` up to `to`, and what was billed for them so far, corrections included. */
export type Stretch = { readonly from: Day; readonly to: Day; readonly billed: Charged };

type Span = Pick<BilledPeriod, 'from' | 'to'>;

/**
 * Stretches of the days that are billed, oldest first and none overlapping. Each begins where the
 * one before ends and takes the longest period that begins there: of 1–29 and 1–30 November one
 * stretch of 30 days, so that no day alone bears a fixed charge. Every period lies, with its last
 * day and its whole charge, in exactly one. A function of the set: order changes nothing.
 */
export function stretchesOf(billed: readonly BilledPeriod[]): readonly Stretch[] {
  const spans = billed.filter(({ from, to }) => from < to);
  const cut: Span[] = [];
  for (let next = nextSpan(spans, null); next !== null; next = nextSpan(spans, next.to)) {
    cut.push(next);
  }
  return cut.map(({ from, to }) => {
    const within = billed.filter((one) => from < one.to && one.to <= to);
    return { from, to, billed: sumCharged(within.map(({ charged }) => charged)) };
  });
}

/** The stretch that follows on a day; null where nothing is billed after it. */
function nextSpan(spans: readonly Span[], end: Day | null): Span | null {
  const later = end === null ? spans : spans.filter(({ to }) => to > end);
  const covering = later.filter(({ from }) => end !== null && from <= end);
  const from = covering.length > 0 ? end : later.map((one) => one.from).toSorted()[0];
  const beginning = later.filter((one) => one.from === from);
  const to = (beginning.length > 0 ? beginning : covering).map((one) => one.to).toSorted();
  const last = to.at(-1);
  return from == null || last === undefined ? null : { from, to: last };
}
