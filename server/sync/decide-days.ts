// The day on which each business books: the day that a fact belongs to where that is believable and
// open, else the day of receipt or the first open day.
import { closedThrough } from '../../shared/books/closed-through.ts';
import { addDays, type Day, daysBetween } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import type { HeldPeriodStep } from './load-periods.ts';

/** Days of a fact beyond which its phone's calendar is not believed. */
const DAYS_AHEAD = 1;
const DAYS_BACK = 400;

/** The first open day of a business on or after a day. */
export type OpenDay = (businessId: BusinessId, day: Day) => Day;

/** A closing binds whatever comes with it or after it. */
export function openDays(accepted: readonly Accepted[], held: readonly HeldPeriodStep[]): OpenDay {
  const steps = [...held, ...accepted.flatMap(stepOf)];
  if (steps.length === 0) return (_, day) => day;
  const closed = new Map<BusinessId, Day | null>();
  for (const { businessId } of steps) {
    const own = steps.filter((step) => step.businessId === businessId);
    closed.set(businessId, closedThrough(own));
  }
  return (businessId, day) => {
    const through = closed.get(businessId) ?? null;
    return through !== null && day <= through ? addDays(through, 1) : day;
  };
}

function stepOf({ fact }: Accepted): readonly HeldPeriodStep[] {
  if (fact.type !== 'period.closed' && fact.type !== 'period.reopened') return [];
  const { businessId, body, type } = fact;
  const { throughDay } = body;
  return [
    { businessId, stamp: stampOf(fact), isReopening: type === 'period.reopened', throughDay },
  ];
}

/** Raises `day_unlikely` and, where it moves money of a closed day, `period_closed`. */
export function accountingDayOf(one: Accepted, received: Day, openDay: OpenDay): Day {
  const { fact, business, postings, issues, valueDay } = one;
  const isBelievable = [fact.day, valueDay].every(
    (day) => day <= addDays(received, DAYS_AHEAD) && daysBetween(day, received) <= DAYS_BACK,
  );
  if (!isBelievable) issues.add('day_unlikely');
  const own = isBelievable ? valueDay : received;
  const open = openDay(business.id, own);
  if (open !== own && postings.length > 0) issues.add('period_closed');
  return open;
}
