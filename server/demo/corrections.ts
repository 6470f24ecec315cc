// What is put right afterwards: the manager voids a payment that was written twice, the collector
// or the office mends a phone number or a place.
import { addDays, daysBetween } from '../../shared/kernel/day.ts';
import type { AccountId, FactId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Moment, Recorder, Setting } from './deed.ts';
import { phoneNumber, placeName } from './names.ts';

const VOIDED_PAYMENTS = 0.012;
const MENDED_CUSTOMERS = 0.1;
const reasons = ['written twice', 'wrong customer', 'amount mistyped'] as const;

/** Voids a payment the next morning, now and then. True where it did. */
export function voidPayment(
  { random, today, customerId, office }: Setting,
  recorder: Recorder,
  paid: { readonly id: FactId; readonly accountId: AccountId; readonly moment: Moment },
): boolean {
  const day = addDays(paid.moment.day, 1);
  if (day >= today || !random.chance(VOIDED_PAYMENTS)) return false;
  const reason = random.pick(reasons);
  recorder.record({ day, minute: 10 * 60 + random.next() * 60, by: office }, 'fact.voided', () => ({
    factId: paid.id,
    customerId,
    accountId: paid.accountId,
    reason,
  }));
  return true;
}

/** Who chose an invoice and meant another: the office says so the next morning, each fifth time. */
export function chooseAnew(
  { today, customerId, office }: Setting,
  recorder: Recorder,
  { id, accountId, moment, meant, place }: Misread,
): void {
  const day = addDays(moment.day, 1);
  if (day >= today || meant === undefined || place % 5 !== 4) return;
  recorder.record({ day, minute: 11 * 60 + place, by: office }, 'payment.allocated', () => ({
    ...{ customerId, accountId, creditId: id, note: 'meant for the other invoice' },
    allocation: { type: 'chosen', choices: [{ debitId: meant.id, amount: money(meant.amount) }] },
  }));
}

type Misread = {
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly moment: Moment;
  /** The debt that was meant, and how much of it is paid. */
  readonly meant: { readonly id: FactId; readonly amount: number } | undefined;
  /** How many debts were left. */
  readonly place: number;
};

/** Mends one field of the customer, now and then. */
export function mendCustomer(setting: Setting, recorder: Recorder): void {
  const { random, customerId, firstDay, today, business, n, phone, office } = setting;
  if (!random.chance(MENDED_CUSTOMERS)) return;
  const region = business.trade === 'dairy' ? 'maharashtra' : 'kiambu';
  const change = random.pick([
    { phone: phoneNumber(region, n + 50_000) },
    { place: placeName(region, random) },
    { note: random.pick(['ring twice', 'leave with the watchman', 'pays at month’s end']) },
  ]);
  const day = addDays(firstDay, random.whole(5, Math.max(5, daysBetween(firstDay, today) - 1)));
  if (day >= today) return;
  const by = random.chance(0.5) ? phone : office;
  const moment = { day, minute: 15 * 60 + random.next() * 120, by };
  recorder.record(moment, 'customer.changed', () => ({ customerId, change }));
}
