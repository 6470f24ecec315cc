// Up to which day a business is closed: a function of the set of its closings and reopenings, in
// the order of their stamps, so that the order of their arrival can't matter.
import type { Day } from '../kernel/day.ts';

export type PeriodStep = {
  /** When it was said, by the best clock known, and its id. */
  readonly stamp: string;
  readonly isReopening: boolean;
  readonly throughDay: Day | null;
};

/** Null where every day is open. A closing never opens, a reopening never closes. */
export function closedThrough(steps: readonly PeriodStep[]): Day | null {
  let closed: Day | null = null;
  for (const { isReopening, throughDay } of steps.toSorted(byStamp)) {
    if (isReopening) closed = throughDay === null ? null : earlier(closed, throughDay);
    else closed = later(closed, throughDay);
  }
  return closed;
}

const earlier = (a: Day | null, b: Day): Day | null => (a === null || a < b ? a : b);

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function byStamp(a: PeriodStep, b: PeriodStep): number {
  if (a.stamp === b.stamp) return 0;
  return a.stamp < b.stamp ? -1 : 1;
}
