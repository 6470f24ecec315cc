// The shape of what one fact means in the book, as the audit works it out.

import type { Day } from '../../shared/kernel/day.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Fields } from './findings.ts';

export type Leg = readonly [code: string, amount: number];

export type Owed = {
  readonly accountId: string;
  /** 1 is owed, −1 is in hand. */
  readonly side: 1 | -1;
  readonly kind: string;
  readonly amount: number;
  readonly dueDay: Day;
  readonly number: string | null;
  readonly choices: readonly { readonly debitId: string; readonly amount: number }[];
};

export type Anew = {
  readonly accountId: string;
  readonly creditId: string;
  /** Empty: the oldest. */
  readonly choices: Owed['choices'];
};

export type Meaning = {
  /** Null where it is about no customer. */
  readonly customerId: string | null;
  /** The day that it belongs to in the books, where that is not the fact's own. */
  readonly valueDay: Day | null;
  readonly accountId: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  /** Of the paper receipt off which it was entered. */
  readonly receiptNumber: string | null;
  readonly legs: readonly Leg[];
  readonly owed: Owed | null;
  /** Which debts a credit settles from now on. */
  readonly anew: Anew | null;
  readonly reading: {
    readonly meterId: string;
    readonly value: number;
    readonly about: Fields | null;
  } | null;
  readonly customer: Fields | null;
  /** The meter that it is about. */
  readonly meterId: string | null;
  /** What installing a meter says of it. */
  readonly meter: Fields | null;
  readonly voids: string | null;
};

/** The account that a way of paying fills. */
export const moneyIn: Readonly<Record<MoneyMethod, string>> = {
  bank: '1110',
  cash: '1100',
  cheque: '1140',
  mpesa: '1130',
  upi: '1120',
};

export const RECEIVABLES = '1200';

/** One leg a ledger account, none of nothing. */
export function netted(legs: readonly Leg[]): readonly Leg[] {
  const sums = new Map<string, number>();
  for (const [code, amount] of legs) sums.set(code, (sums.get(code) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0);
}
