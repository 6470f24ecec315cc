// What is owed, what is in hand, and since when: sums over open items, never stored as truth.
import { type Day, daysBetween } from '../kernel/day.ts';
import { type Money, money, ZERO } from '../kernel/money.ts';
import type { Side } from './open-item.ts';

/** Outstanding − unapplied = balance; a balance below nothing is credit. */
export type Balance = {
  readonly outstanding: Money;
  readonly unapplied: Money;
  readonly balance: Money;
};

export type Residual = {
  readonly side: Side;
  readonly amount: Money;
  readonly allocated: Money;
  readonly dueDay: Day;
};

export const NOTHING_OWED: Balance = { outstanding: ZERO, unapplied: ZERO, balance: ZERO };

/** The balance of open items with what is allocated of each. */
export function balanceOf(openItems: readonly Residual[]): Balance {
  let outstanding = 0;
  let unapplied = 0;
  for (const open of openItems) {
    if (open.side === 'debit') outstanding += open.amount - open.allocated;
    else unapplied += open.amount - open.allocated;
  }
  return balance(money(outstanding), money(unapplied));
}

export function balance(outstanding: Money, unapplied: Money): Balance {
  return { outstanding, unapplied, balance: money(outstanding - unapplied) };
}

/**
 * The balance after a further amount is owed (+) or paid (−) on one account. Every credit in hand
 * settles every debt that it can, so one of outstanding and unapplied is always nothing.
 */
export function balanceAfter(before: Balance, effect: Money): Balance {
  const after = before.balance + effect;
  return balance(money(Math.max(after, 0)), money(Math.max(-after, 0)));
}

/** Outstanding by days past due; the columns always add up to outstanding. */
export type Ageing = {
  readonly current: Money;
  readonly days1to30: Money;
  readonly days31to60: Money;
  readonly days61to90: Money;
  readonly over90: Money;
};

export type AgeingColumn = keyof Ageing;

/** The column of a debt: due today is current, due yesterday is 1–30. */
export function ageingColumn(dueDay: Day, asOf: Day): AgeingColumn {
  const daysLate = daysBetween(dueDay, asOf);
  if (daysLate <= 0) return 'current';
  if (daysLate <= 30) return 'days1to30';
  if (daysLate <= 60) return 'days31to60';
  return daysLate <= 90 ? 'days61to90' : 'over90';
}

/** Ages what is left of the debits on a day of the business's zone. */
export function age(openItems: readonly Residual[], asOf: Day): Ageing {
  const columns = { current: 0, days1to30: 0, days31to60: 0, days61to90: 0, over90: 0 };
  for (const open of openItems) {
    if (open.side === 'debit') {
      columns[ageingColumn(open.dueDay, asOf)] += open.amount - open.allocated;
    }
  }
  return {
    current: money(columns.current),
    days1to30: money(columns.days1to30),
    days31to60: money(columns.days31to60),
    days61to90: money(columns.days61to90),
    over90: money(columns.over90),
  };
}

export type OpenItemStatus = 'sent' | 'partially_paid' | 'paid' | 'overdue' | 'cancelled';

/** The status of a debt on a day: derived, so that it is never stale at midnight. */
export function statusOf(debit: Residual & { readonly isVoided: boolean }, asOf: Day) {
  if (debit.isVoided) return 'cancelled' satisfies OpenItemStatus;
  if (debit.allocated >= debit.amount) return 'paid' satisfies OpenItemStatus;
  if (daysBetween(debit.dueDay, asOf) > 0) return 'overdue' satisfies OpenItemStatus;
  return debit.allocated > 0
    ? ('partially_paid' satisfies OpenItemStatus)
    : ('sent' satisfies OpenItemStatus);
}
