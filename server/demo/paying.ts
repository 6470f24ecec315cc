// How customers of the demo pay: most at once, some in parts, some ahead, some have stopped. What
// they owe is followed roughly; the book itself is settled by the server.
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { AccountId, FactId } from '../../shared/kernel/ids.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { chooseAnew, voidPayment } from './corrections.ts';
import type { Moment, Recorder, Setting } from './deed.ts';
import { paidBy } from './methods.ts';

export type Habit = {
  /** Of what is owed at a visit. */
  readonly share: number;
  readonly chance: number;
  readonly choosesInvoices: boolean;
  /** From then on twice as much is paid as is owed. */
  readonly paysAheadFrom: Day | null;
  /** After it nothing is paid, and a while later nothing bought. */
  readonly stopsPaying: Day | null;
};

/** One account's money as its collector sees it. */
export type Purse = {
  readonly owe: (id: FactId, amount: number) => void;
  /** Pays by habit; answers the payment, null where nothing was paid. */
  readonly pay: (moment: Moment) => FactId | null;
  readonly isBuying: (day: Day) => boolean;
  readonly owed: () => number;
};

const DAYS_UNTIL_NOTHING_IS_SOLD = 45;

export function habitOf({ random, today }: Setting): Habit {
  const roll = random.next();
  const prompt = { share: 1, chance: 0.92, choosesInvoices: false } as const;
  const never = { paysAheadFrom: null, stopsPaying: null };
  if (roll < 0.56) return { ...prompt, ...never };
  if (roll < 0.68) return { ...prompt, ...never, share: 0.75, chance: 0.8 };
  if (roll < 0.76) return { ...prompt, ...never, choosesInvoices: true, chance: 0.75 };
  if (roll < 0.83) return { ...prompt, ...never, paysAheadFrom: addDays(today, -14) };
  return { ...prompt, ...never, stopsPaying: addDays(today, -random.whole(18, 150)) };
}

type Debt = { readonly id: FactId; readonly amount: number };

export function makePurse(
  setting: Setting,
  recorder: Recorder,
  { accountId, habit }: { readonly accountId: AccountId; readonly habit: Habit },
): Purse {
  const { random, customerId, business } = setting;
  const debts: Debt[] = [];
  let balance = 0;
  const hasStopped = (day: Day) => habit.stopsPaying !== null && day > habit.stopsPaying;
  const pay = (moment: Moment, amount: Money, chosen: Debt | undefined) => {
    const { method, reference } = paidBy(business.currency, random);
    const choice = chosen && { debitId: chosen.id, amount: money(Math.min(amount, chosen.amount)) };
    const id = recorder.record(moment, 'payment.recorded', (stamp) => ({
      customerId,
      accountId,
      amount,
      method,
      reference,
      allocation: choice === undefined ? { type: 'oldest' } : { type: 'chosen', choices: [choice] },
      number: stamp.number('R'),
      note: '',
    }));
    if (!voidPayment(setting, recorder, { id, accountId, moment })) {
      balance -= amount;
      const left = chosen === undefined ? undefined : debts[0];
      const meant = left && { id: left.id, amount: Math.min(amount, left.amount) };
      chooseAnew(setting, recorder, { id, accountId, moment, meant, place: debts.length });
    }
    return id;
  };
  return {
    owed: () => balance,
    owe: (id, amount) => {
      balance += amount;
      if (amount > 0) debts.push({ id, amount });
    },
    isBuying: (day) =>
      habit.stopsPaying === null || day <= addDays(habit.stopsPaying, DAYS_UNTIL_NOTHING_IS_SOLD),
    pay: (moment) => {
      if (hasStopped(moment.day) || balance < 1_000 || !random.chance(habit.chance)) return null;
      const chosen = habit.choosesInvoices ? debts.pop() : undefined;
      const wanted =
        chosen === undefined
          ? balance * shareOn(habit, moment.day)
          : Math.min(chosen.amount, balance);
      return pay(moment, roundedAmount(wanted, balance), chosen);
    },
  };
}

const shareOn = ({ share, paysAheadFrom }: Habit, day: Day) =>
  paysAheadFrom !== null && day >= paysAheadFrom ? 2.4 : share;

/** Part and advance payments are whole tens; who pays everything pays it to the last coin. */
function roundedAmount(wanted: number, balance: number): Money {
  return money(wanted === balance ? wanted : Math.max(1_000, Math.round(wanted / 1_000) * 1_000));
}
