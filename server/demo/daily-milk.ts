// A dairy customer with a subscription: since the first of last month the same milk every morning,
// now and then more, nothing, curd beside it, or a pause; no invoice so far for either month.
import { deliveredLines } from '../../shared/deliveries/deliver.ts';
import type { NoDelivery } from '../../shared/deliveries/delivery-recorded.ts';
import { EVERY_DAY, weekdays } from '../../shared/deliveries/weekdays.ts';
import { must } from '../../shared/kernel/assert.ts';
import { addDays, type Day, day } from '../../shared/kernel/day.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Recorder, Setting } from './deed.ts';
import { dairyProducts } from './demo-plan.ts';
import type { Purse } from './paying.ts';
import { daysOfVisits, visitOn } from './visits.ts';

export type Daily = {
  readonly setting: Setting;
  readonly recorder: Recorder;
  readonly purse: Purse;
  readonly milk: Product;
  /** Of a morning. */
  readonly thousandths: number;
};

const SIX_DAYS = 0b0111111;
const CURD = 2;

/** Two of five customers have a subscription since the first day of the month before. */
export const isDailyOn = (setting: Setting, on: Day): boolean =>
  takesDaily(setting) && on >= dailySince(setting);

const takesDaily = ({ rank }: Setting): boolean => rank % 5 < 2;

function dailySince({ today }: Setting): Day {
  const lastMonth = addDays(day(`${today.slice(0, 7)}-01`), -1);
  return day(`${lastMonth.slice(0, 7)}-01`);
}

export function liveDaily(daily: Daily): void {
  const { setting, recorder, milk, thousandths } = daily;
  if (!takesDaily(setting)) return;
  const { random, customerId, office } = setting;
  const fromDay = dailySince(setting);
  const on = random.chance(0.1) ? weekdays(SIX_DAYS) : EVERY_DAY;
  recorder.record({ day: fromDay, minute: 4 * 60, by: office }, 'subscription.set', () => ({
    ...{ customerId, productId: milk.id, quantity: quantity(thousandths), weekdays: on, fromDay },
  }));
  const pause = random.chance(0.12) ? pausedFrom(setting, recorder) : null;
  const isAway = (onDay: Day) =>
    pause !== null && onDay >= pause && onDay <= addDays(pause, PAUSE_DAYS);
  for (const onDay of daysOfVisits(visitingOf(setting), fromDay, 1)) {
    if (!isAway(onDay) && !random.chance(0.01)) deliverOn(daily, onDay);
  }
}

const visitingOf = (setting: Setting) => ({ setting, startMinute: 5 * 60 + 20, minutes: 240 });

/** One morning at the door. */
function deliverOn({ setting, recorder, purse, milk, thousandths }: Daily, onDay: Day): void {
  const { random, customerId, roundId, today } = setting;
  const moment = visitOn(visitingOf(setting), onDay);
  const due = [{ productId: milk.id, quantity: quantity(thousandths), supply: 'within' as const }];
  const skipped = random.chance(0.03) ? random.pick(reasons) : null;
  const amount = random.chance(0.05) ? thousandths + 500 : thousandths;
  const curd = must(dairyProducts[CURD], 'the dairy sells curd');
  const extra = random.chance(0.04) ? [{ productId: curd.id, quantity: quantity(500) }] : [];
  const counted = [{ productId: milk.id, quantity: quantity(amount) }, ...extra];
  const lines = skipped === null ? deliveredLines(counted, due, dairyProducts) : [];
  recorder.record(moment, 'delivery.recorded', () => ({
    ...{ customerId, roundId, onDay, lines: [...lines], skipped },
  }));
  if (onDay < today && random.chance(0.04)) purse.pay({ ...moment, minute: moment.minute + 1 });
}

const PAUSE_DAYS = 4;
const reasons: readonly NoDelivery[] = ['not_wanted', 'not_wanted', 'nobody_home'];

/** Some days away, told to the office before. */
function pausedFrom({ customerId, random, today, office }: Setting, recorder: Recorder): Day {
  const fromDay = addDays(today, -random.whole(0, 25));
  const told = { day: addDays(fromDay, -1), minute: 18 * 60, by: office };
  recorder.record(told, 'subscription.paused', () => ({
    ...{ customerId, fromDay, toDay: addDays(fromDay, PAUSE_DAYS), note: '' },
  }));
  return fromDay;
}
