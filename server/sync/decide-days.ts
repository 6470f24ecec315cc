// The day on which each business books: the day that a fact belongs to where that is believable and
// open, else the day of receipt or the first open day.
import { closedThrough } from '../../shared/books/closed-through.ts';
import { addDays, type Day, daysBetween, type Instant } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { recordedDay, stampOf } from '../../shared/ledger/fact.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import type { Accepted } from './admit.ts';
import type { HeldPeriodStep } from './load-periods.ts';

/** Days of a fact beyond which its phone's calendar is not believed. */
const DAYS_AHEAD = 1;
const DAYS_BACK = 400;
/** Between the day that a fact claims and that of its clock: zones and midnights take one. */
const DAYS_ASTRAY = 1;

/** The first open day of a business on or after a day. */
export type OpenDay = (businessId: BusinessId, day: Day) => Day;

type PeriodGrounds = {
  readonly periods: readonly HeldPeriodStep[];
  readonly receivedAt: Instant;
};

/** A closing binds whatever comes with it or after it. */
export function openDays(
  accepted: readonly Accepted[],
  { periods, receivedAt }: PeriodGrounds,
): OpenDay {
  const steps = [...periods, ...accepted.flatMap((one) => stepOf(one, receivedAt))];
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

function stepOf({ fact }: Accepted, receivedAt: Instant): readonly HeldPeriodStep[] {
  if (fact.type !== 'period.closed' && fact.type !== 'period.reopened') return [];
  const { businessId, body, type } = fact;
  const { throughDay } = body;
  const stamp = stampOf(fact, receivedAt);
  return [{ businessId, stamp, isReopening: type === 'period.reopened', throughDay }];
}

/**
 * Whether a phone claims another day than that on which it wrote the fact down. What was owed at
 * the opening of the book, and what is entered off paper, may name the day that it is of.
 */
function isAstray(one: Accepted): boolean {
  const { fact, business } = one;
  if (!isByCalendar(one)) return false;
  return Math.abs(daysBetween(fact.day, recordedDay(fact, business.zone))) > DAYS_ASTRAY;
}

const isAhead = (day: Day, received: Day) => day > addDays(received, DAYS_AHEAD);
const isLongAgo = (day: Day, received: Day) => daysBetween(day, received) > DAYS_BACK;

/** Whether a phone's calendar says the day of a fact, and not a paper or an older book. */
const isByCalendar = ({ fact, receipt, isFromServer }: Accepted) =>
  !isFromServer && receipt === null && fact.type !== 'opening.recorded';

/**
 * What a fact owes or pays, on a day that can be believed: one from 1970 is not overdue at once,
 * one from 2099 is not due for ever. It keeps its days to pay.
 */
export function believedOpenItem(one: Accepted, received: Day): OpenItem | null {
  const { openItem } = one;
  return openItem && openItemOn(openItem, received, isByCalendar(one));
}

/** The same of what came before; `isFromPhone`: its day is what a phone's calendar said. */
export function openItemOn(openItem: OpenItem, received: Day, isFromPhone: boolean): OpenItem {
  const { day, dueDay } = openItem;
  const isOff = isAhead(day, received) || (isFromPhone && isLongAgo(day, received));
  return isOff
    ? { ...openItem, day: received, dueDay: addDays(received, daysBetween(day, dueDay)) }
    : openItem;
}

/** Raises `day_unlikely` and, where it moves money of a closed day, `period_closed`. */
export function accountingDayOf(one: Accepted, received: Day, openDay: OpenDay): Day {
  const { fact, business, postings, issues, valueDay } = one;
  const isBelievable = [fact.day, valueDay].every(
    (day) => !isAhead(day, received) && !isLongAgo(day, received),
  );
  if (!isBelievable || isAstray(one)) issues.add('day_unlikely');
  const own = isBelievable ? valueDay : received;
  const open = openDay(business.id, own);
  if (open !== own && postings.length > 0) issues.add('period_closed');
  return open;
}
