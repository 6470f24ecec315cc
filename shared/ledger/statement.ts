// A statement: opening + movements = closing, for any stretch of facts. The opening is derived from
// the closing balances, so that a phone with a few months of history shows a true statement. What
// one account owes and what another has in hand stay apart on every line.
import type { Day } from '../kernel/day.ts';
import type { AccountId, FactId } from '../kernel/ids.ts';
import { type Money, money } from '../kernel/money.ts';
import { type Balance, balance } from './outstanding.ts';

export type Movement = {
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly day: Day;
  /** + is owed, − is paid, nothing where the fact moves no debt. */
  readonly effect: Money;
};

export type StatementLine<Of extends Movement> = {
  readonly movement: Of;
  /** Over all accounts of the statement, after it. */
  readonly balance: Balance;
};

export type Statement<Of extends Movement> = {
  readonly opening: Balance;
  readonly lines: readonly StatementLine<Of>[];
  readonly closing: Balance;
};

/** What an account owes (+) or has in hand (−) at the end. */
export type ClosingOf = { readonly accountId: AccountId; readonly balance: Money };

/**
 * Lines in the order of their days (of one day: of their ids), with the balance after each. An
 * account that no closing is given of ends with nothing.
 */
export function statement<Of extends Movement>(
  movements: readonly Of[],
  closings: readonly ClosingOf[],
): Statement<Of> {
  const sorted = movements.toSorted(byDay);
  const accounts = new Map<AccountId, number>();
  const add = (accountId: AccountId, amount: number) =>
    void accounts.set(accountId, (accounts.get(accountId) ?? 0) + amount);
  for (const one of closings) add(one.accountId, one.balance);
  const closing = apart(accounts);
  for (const { accountId, effect } of sorted) add(accountId, -effect);
  const opening = apart(accounts);
  const lines = sorted.map((movement) => {
    add(movement.accountId, movement.effect);
    return { movement, balance: apart(accounts) };
  });
  return { opening, lines, closing };
}

/** Inside one account credit settles debt; of another account it stays in hand. */
function apart(accounts: ReadonlyMap<AccountId, number>): Balance {
  let [outstanding, unapplied] = [0, 0];
  for (const sum of accounts.values()) {
    if (sum > 0) outstanding += sum;
    else unapplied -= sum;
  }
  return balance(money(outstanding), money(unapplied));
}

export type Stretch = { readonly from: Day | null; readonly to: Day | null };

/** Of a statement the days of a stretch: its opening is what stood before them. */
export function within<Of extends Movement>(
  whole: Statement<Of>,
  { from, to }: Stretch,
): Statement<Of> {
  const isBefore = ({ movement }: StatementLine<Of>) => from !== null && movement.day < from;
  const isBehind = ({ movement }: StatementLine<Of>) => to !== null && movement.day > to;
  const opening = whole.lines.findLast(isBefore)?.balance ?? whole.opening;
  const lines = whole.lines.filter((line) => !isBefore(line) && !isBehind(line));
  return { opening, lines, closing: lines.at(-1)?.balance ?? opening };
}

function byDay(a: Movement, b: Movement): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
