// The pauses of a customer that still stand or are to come, as stretches of days: of a pause and a
// resumption that say something of one day the one told last counts, as in due-on.ts.
import { addDays, type Day } from '../kernel/day.ts';
import { stampOf } from '../ledger/fact.ts';
import type { SubscriptionFact } from './due-on.ts';

export type Pause = {
  readonly fromDay: Day;
  /** Its last day; null until they say so. */
  readonly toDay: Day | null;
};

/**
 * What stands of one customer's pauses on `today` or after it, the first one first. Voided facts
 * are left out by the caller. Two pauses of the same days are one.
 */
export function pausesFrom(told: readonly SubscriptionFact[], today: Day): readonly Pause[] {
  const found = new Map<string, Pause>();
  for (const { fromDay, toDay } of told.flatMap((one) => standingOf(one, told))) {
    if (toDay === null || toDay >= today) found.set(`${fromDay} ${toDay}`, { fromDay, toDay });
  }
  return [...found.values()].toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}

/** The days of a pause of which no resumption was told after it; none of any other fact. */
function standingOf(pause: SubscriptionFact, told: readonly SubscriptionFact[]): readonly Pause[] {
  if (pause.type !== 'subscription.paused') return [];
  return told.reduce<readonly Pause[]>(
    (stretches, one) => {
      if (one.type !== 'subscription.resumed' || stampOf(one) < stampOf(pause)) return stretches;
      const { fromDay, toDay = null } = one.body;
      return stretches.flatMap((stretch) => without(stretch, { fromDay, toDay }));
    },
    [pause.body],
  );
}

/** What is left of a stretch on both sides of another. */
function without(stretch: Pause, cut: Pause): readonly Pause[] {
  const isApart =
    (stretch.toDay !== null && stretch.toDay < cut.fromDay) ||
    (cut.toDay !== null && cut.toDay < stretch.fromDay);
  if (isApart) return [stretch];
  const before = { fromDay: stretch.fromDay, toDay: addDays(cut.fromDay, -1) };
  const left = stretch.fromDay < cut.fromDay ? [before] : [];
  const isOver = cut.toDay === null || (stretch.toDay !== null && stretch.toDay <= cut.toDay);
  if (cut.toDay === null || isOver) return left;
  return [...left, { fromDay: addDays(cut.toDay, 1), toDay: stretch.toDay }];
}

/** What ends a pause from a day on, and no other: an open one is ended from then on for good. */
export const endOf = ({ fromDay, toDay }: Pause, today: Day) => ({
  fromDay: fromDay > today ? fromDay : today,
  ...(toDay === null ? {} : { toDay }),
});
