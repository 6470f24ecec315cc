// Sums of outstanding over rounds, and the orders and cuts that the screens show. The columns of
// ageing always add up to outstanding.
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import {
  type Ageing,
  type AgeingColumn,
  type Balance,
  balance,
} from '../../shared/ledger/outstanding.ts';
import type { Movement, Statement } from '../../shared/ledger/statement.ts';
import type { CustomerOutstanding } from '../store/views.ts';

export const ageingColumns = [
  'current',
  'days1to30',
  'days31to60',
  'days61to90',
  'over90',
] as const satisfies readonly AgeingColumn[];

const NOTHING: Ageing = {
  current: ZERO,
  days1to30: ZERO,
  days31to60: ZERO,
  days61to90: ZERO,
  over90: ZERO,
};

type Owed = { readonly balance: Balance; readonly ageing: Ageing };

/** The sum over rounds (or customers): outstanding and unapplied stay apart. */
export function addUp(parts: readonly Owed[]): Owed {
  let outstanding = 0;
  let unapplied = 0;
  let ageing = NOTHING;
  for (const part of parts) {
    outstanding += part.balance.outstanding;
    unapplied += part.balance.unapplied;
    ageing = addAgeing(ageing, part.ageing);
  }
  return { balance: balance(money(outstanding), money(unapplied)), ageing };
}

function addAgeing(a: Ageing, b: Ageing): Ageing {
  return {
    current: money(a.current + b.current),
    days1to30: money(a.days1to30 + b.days1to30),
    days31to60: money(a.days31to60 + b.days31to60),
    days61to90: money(a.days61to90 + b.days61to90),
    over90: money(a.over90 + b.over90),
  };
}

/** Those who owe, most first; by one column of ageing where one is chosen. */
export function byDebt(
  customers: readonly CustomerOutstanding[],
  column: AgeingColumn | null,
): readonly CustomerOutstanding[] {
  const owed = (one: CustomerOutstanding): Money =>
    column === null ? one.balance.outstanding : one.ageing[column];
  return customers.filter((one) => owed(one) > 0).toSorted((a, b) => owed(b) - owed(a));
}

/** Those who owe nothing and have something in hand, most first: no credit is out of sight. */
export function byCredit(customers: readonly CustomerOutstanding[]) {
  return customers
    .filter(({ balance: { outstanding, unapplied } }) => outstanding === 0 && unapplied > 0)
    .toSorted((a, b) => b.balance.unapplied - a.balance.unapplied);
}

/** The last lines of a statement, with the balance that was brought forward to them. */
export function lastLines<Of extends Movement>(
  statement: Statement<Of>,
  count: number,
): { readonly forward: Balance; readonly isCut: boolean; readonly lines: Statement<Of>['lines'] } {
  const cut = Math.max(0, statement.lines.length - count);
  const before = statement.lines[cut - 1];
  return {
    forward: before?.balance ?? statement.opening,
    isCut: cut > 0,
    lines: statement.lines.slice(cut),
  };
}
