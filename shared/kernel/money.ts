// Money is whole minor units (paise, cents) of the business's currency. No float touches it:
// products and quotients go through bigint and are rounded once, half up.
import * as z from 'zod/mini';
import { assert } from './assert.ts';

/** Whole minor units; + is owed or debited, − is credited. */
export type Money = number & z.core.$brand<'money'>;

/** One fact may move at most 10¹² minor units (ten thousand million of a currency with cents). */
export const MONEY_LIMIT = 1_000_000_000_000;

export const currencySchema = z.enum(['INR', 'KES', 'ZAR', 'UGX', 'TZS']);
export type Currency = z.infer<typeof currencySchema>;

/** Decimals of a currency (ISO 4217). */
export const minorDigits: Readonly<Record<Currency, number>> = {
  INR: 2,
  KES: 2,
  ZAR: 2,
  UGX: 0,
  TZS: 2,
};

/** Whole minor units from a number that must already be whole. */
export function money(units: number): Money {
  assert(Number.isSafeInteger(units), `money is whole minor units, not ${units}`);
  return (units === 0 ? 0 : units) as Money;
}

export const ZERO: Money = money(0);

const tooSmall = (least: number) => {
  if (least < 0) return 'is larger than one fact may move';
  return least > 0 ? 'must be more than nothing' : 'must not be below nothing';
};

const amountOf = (least: number) =>
  z
    .int({ error: 'must be a whole number of minor units' })
    .check(z.gte(least, tooSmall(least)), z.lte(MONEY_LIMIT, 'is larger than one fact may move'));

/** More than nothing, at most `MONEY_LIMIT`. */
export const positiveMoneySchema = amountOf(1).brand<'money'>();
/** Nothing or more. */
export const moneySchema = amountOf(0).brand<'money'>();
/** Either sign, nothing too. */
export const anyMoneySchema = amountOf(-MONEY_LIMIT).brand<'money'>();
/** Either sign: owed or in credit, never nothing. */
export const signedMoneySchema = anyMoneySchema.check(
  z.refine((amount) => amount !== 0, 'must not be nothing'),
);

export function sumMoney(amounts: readonly Money[]): Money {
  return money(amounts.reduce<number>((total, amount) => total + amount, 0));
}

export function negate(amount: Money): Money {
  return money(-amount);
}

export function lesser(a: Money, b: Money): Money {
  return a < b ? a : b;
}

/**
 * `numerator / denominator` rounded half up, away from zero for negatives (so that a credit mirrors
 * its debit). The one rounding of the product.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): Money {
  assert(denominator > 0n, 'a rounding divides by more than nothing');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return money(Number(numerator < 0n ? -rounded : rounded));
}
