// What a bill charges, worked out again from what is printed on it: its own period by the tariffs
// in force, and for periods billed before the difference to what they rate at now. The phone, the
// server and the printed explanation all come from here.
import * as z from 'zod/mini';
import { type Day, daySchema } from '../kernel/day.ts';
import { anyMoneySchema, type Money, money, sumMoney } from '../kernel/money.ts';
import { fitsMoney, type Quantity, quantitySchema } from '../kernel/quantity.ts';
import type { LedgerAccountCode } from '../ledger/chart.ts';
import type { Posting } from '../ledger/posting.ts';
import { type Charge, type RatedIn, rateUse } from './rating.ts';
import { type Tariff, tariffSchema } from './tariff.ts';

/** What a period was charged, by where it is booked. */
const chargedSchema = z.strictObject({
  metered: anyMoneySchema,
  standing: anyMoneySchema,
  tax: anyMoneySchema,
});
export type Charged = z.infer<typeof chargedSchema>;

/** A period billed before whose use is known better now. */
export const trueUpSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** What was used, as it is known now. */
  used: quantitySchema,
  /** The tariffs in force during it as the book had them then, oldest first. */
  tariffs: z.array(tariffSchema).check(z.minLength(1), z.maxLength(12)),
  /** Billed for it so far, true-ups included. */
  billed: chargedSchema,
});
export type TrueUp = z.infer<typeof trueUpSchema>;

/** A bill as it is printed, whatever else the fact carries. */
export type PrintedBill = {
  readonly from: { readonly day: Day };
  readonly to: { readonly day: Day };
  readonly used: Quantity;
  /** In force on the last day. */
  readonly tariff: Tariff;
  /** In force on earlier days of the period, oldest first. */
  readonly earlierTariffs?: readonly Tariff[] | undefined;
  readonly trueUps?: readonly TrueUp[] | undefined;
};

export type BillCharge = {
  readonly own: Charge;
  readonly trueUps: readonly {
    readonly trueUp: TrueUp;
    readonly rated: Charge;
    /** Rated − billed: below nothing where too much was billed. */
    readonly difference: Charged;
  }[];
  readonly sum: Charged;
  /** Below nothing: the customer is credited. */
  readonly total: Money;
};

/** A bill is asked three times as it is recorded: whether it is right, its entry, its debt. */
const rated = new WeakMap<PrintedBill, { readonly by: RatedIn; readonly charge: BillCharge }>();

export function billCharge(bill: PrintedBill, by: RatedIn): BillCharge {
  const held = rated.get(bill);
  if (held?.by.currency === by.currency && held.by.taxScheme === by.taxScheme) return held.charge;
  const charge = chargeAnew(bill, by);
  rated.set(bill, { by, charge });
  return charge;
}

function chargeAnew(bill: PrintedBill, by: RatedIn): BillCharge {
  const { used, from, to, tariff, earlierTariffs = [], trueUps = [] } = bill;
  const own = rateUse({ used, from: from.day, to: to.day }, [...earlierTariffs, tariff], by);
  const trued = trueUps.map((trueUp) => {
    const rated = rateUse(trueUp, trueUp.tariffs, by);
    return { trueUp, rated, difference: minus(chargedOf(rated), trueUp.billed) };
  });
  const sum = sumCharged([chargedOf(own), ...trued.map(({ difference }) => difference)]);
  return { own, trueUps: trued, sum, total: totalOf(sum) };
}

export function chargedOf(charge: Charge): Charged {
  const { consumption, parts, minimum, standingCharge, meterRent, tax } = charge;
  return {
    metered: sumMoney([consumption, minimum, ...parts.map(({ amount }) => amount)]),
    standing: sumMoney([standingCharge, meterRent]),
    tax: money(tax.total - tax.taxable),
  };
}

export const totalOf = ({ metered, standing, tax }: Charged): Money =>
  sumMoney([metered, standing, tax]);

export function sumCharged(charges: readonly Charged[]): Charged {
  const sum = (name: keyof Charged) => sumMoney(charges.map((one) => one[name]));
  return { metered: sum('metered'), standing: sum('standing'), tax: sum('tax') };
}

const minus = (a: Charged, b: Charged): Charged => ({
  metered: money(a.metered - b.metered),
  standing: money(a.standing - b.standing),
  tax: money(a.tax - b.tax),
});

/** Legs of a bill's entry: receivables against sales, fixed charges and taxes. */
export function billLegs({ sum, total }: BillCharge, { taxScheme }: RatedIn): readonly Posting[] {
  const credit = (account: LedgerAccountCode, amount: number) => ({
    account,
    amount: money(-amount),
  });
  const taxes =
    taxScheme === 'gst'
      ? [credit('2210', sum.tax / 2), credit('2220', sum.tax / 2)]
      : [credit('2200', sum.tax)];
  return [
    { account: '1200', amount: total },
    credit('4100', sum.metered),
    credit('4110', sum.standing),
    ...taxes,
  ];
}

/** Whether every price of a tariff times what was used stays within what one fact may move. */
export function isChargeable(used: Quantity, tariff: Tariff, by: RatedIn): boolean {
  const { slabs = [], parts = [] } = tariff.rules ?? {};
  const lists = [tariff, ...slabs, ...parts].map(({ blocks }) => blocks ?? []);
  return lists.flat().every(({ price }) => fitsMoney(used, price, by.currency));
}
