// When a customer is visited, and what else happens at a door: nobody home, a promise to pay. Of
// today only the first stops of each round have been visited.
import { addDays, type Day, daysBetween } from '../../shared/kernel/day.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Moment, Recorder, Setting } from './deed.ts';

export type Visiting = {
  readonly setting: Setting;
  /** Minutes after midnight at which the round starts, and how long it takes. */
  readonly startMinute: number;
  readonly minutes: number;
};

const SHARE_DONE_TODAY = 0.3;

/** The minute at which a customer's stop is reached. */
export function visitOn({ setting, startMinute, minutes }: Visiting, day: Day): Moment {
  return { day, minute: startMinute + (setting.rank / setting.roundSize) * minutes };
}

/** False for today's stops that are still to do, and for all later days. */
export function hasBeen({ setting }: Visiting, day: Day): boolean {
  if (day !== setting.today) return day < setting.today;
  return setting.rank < Math.max(1, setting.roundSize * SHARE_DONE_TODAY);
}

/** Every n-th day up to today, such that the first customer of a round is always visited today. */
export function daysOfVisits(visiting: Visiting, fromDay: Day, everyDays: number): readonly Day[] {
  const { today, rank } = visiting.setting;
  const days: Day[] = [];
  const lag = rank % everyDays;
  const count = Math.floor((daysBetween(fromDay, today) - lag) / everyDays);
  for (let back = count; back >= 0; back -= 1) {
    const day = addDays(today, -(lag + back * everyDays));
    if (day >= fromDay && hasBeen(visiting, day)) days.push(day);
  }
  return days;
}

const reasons = ['nobody_home', 'nobody_home', 'gate_locked', 'will_pay_later', 'refused'] as const;

/** A stop at which nothing could be done. Who owes something promises to pay in some days. */
export function skipStop(setting: Setting, recorder: Recorder, at: Moment & { owed: number }) {
  const { customerId, roundId, random } = setting;
  const reason = at.owed > 0 && random.chance(0.5) ? 'will_pay_later' : random.pick(reasons);
  const promise =
    reason === 'will_pay_later'
      ? {
          day: addDays(at.day, random.whole(2, 9)),
          amount: at.owed > 0 && random.chance(0.6) ? money(at.owed) : null,
        }
      : null;
  recorder.record(at, 'stop.skipped', () => ({ customerId, roundId, reason, promise, note: '' }));
}
