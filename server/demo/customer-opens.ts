// How a customer comes into the book: registered by the office on the first days or by a collector at
// the gate later, with what was owed on paper until then.
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Recorder, Setting } from './deed.ts';
import { personName, phoneNumber, placeName } from './names.ts';
import type { Purse } from './paying.ts';

const NEWCOMERS = 0.07;
const OFFICE_OPENS_MINUTE = 8 * 60;
const OFFICE_HOURS = 7;

export type Opened = {
  /** First day on which something is sold to them. */
  readonly fromDay: Day;
  readonly isNewcomer: boolean;
};

export function registerCustomer(setting: Setting, recorder: Recorder): Opened {
  const { business, customerId, roundId, random, office, firstDay, today, rank } = setting;
  const { n, share } = setting;
  const region = business.trade === 'dairy' ? 'maharashtra' : 'kiambu';
  const isNewcomer = rank > 0 && random.chance(NEWCOMERS);
  const joined = isNewcomer ? addDays(today, -random.whole(10, 120)) : firstDay;
  const day = joined < firstDay ? firstDay : joined;
  const moment = isNewcomer
    ? { day, minute: 17 * 60 + random.next() * 60 }
    : { day, minute: OFFICE_OPENS_MINUTE + share * OFFICE_HOURS * 60, by: office };
  const hasPhone = random.chance(0.94);
  const name = personName(region, random);
  const place = placeName(region, random);
  recorder.record(moment, 'customer.registered', (stamp) => ({
    customerId,
    name,
    phone: hasPhone ? phoneNumber(region, n) : null,
    place,
    roundId,
    stopOrder: (rank + 1) * 10,
    code: stamp.code(),
    note: '',
  }));
  return { fromDay: addDays(day, 1), isNewcomer };
}

/** Four of ten owed something on paper, a few had paid ahead. */
export function recordOpening(setting: Setting, recorder: Recorder, purse: Purse): void {
  const { random, customerId, office, firstDay, share } = setting;
  if (!random.chance(0.45)) return;
  const isCredit = random.chance(0.1);
  const amount = random.whole(4, 60) * (isCredit ? -2_500 : 5_000);
  const minute = OFFICE_OPENS_MINUTE + (8 + share) * 60;
  const id = recorder.record({ day: firstDay, minute, by: office }, 'opening.recorded', () => ({
    customerId,
    accountId: mainAccountOf(customerId),
    amount: money(amount),
    note: 'carried over from the paper book',
  }));
  purse.owe(id, amount);
}
