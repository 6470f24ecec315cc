// What becomes of an account when a credit is made to settle other debts: by the same function as
// the book, before and after.
import type { FactId } from '../../shared/kernel/ids.ts';
import { lesser, type Money, money, ZERO } from '../../shared/kernel/money.ts';
import { type Allocation, allocate } from '../../shared/ledger/allocate.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import type { Choice, OpenItem } from '../../shared/ledger/open-item.ts';
import type { Settling } from '../../shared/settling-answers.ts';

export type SettledDebit = {
  readonly debit: OpenItem;
  /** What this credit pays of it, now and then. */
  readonly paysNow: Money;
  readonly pays: Money;
  /** What is left of it, now and then. */
  readonly leftNow: Money;
  readonly left: Money;
};

export type SettledAnew = {
  readonly choices: readonly Choice[];
  readonly debits: readonly SettledDebit[];
  /** What is left of the credit itself, now and then. */
  readonly unappliedNow: Money;
  readonly unapplied: Money;
  readonly isChange: boolean;
};

export type Choosing = {
  readonly credit: OpenItem;
  /** The debts in the order in which they were ticked; none: oldest first. */
  readonly ticked: readonly FactId[];
  /** Under which it would be recorded. */
  readonly id: FactId;
};

const payable: ReadonlySet<OpenItem['kind']> = new Set([
  ...(['invoice', 'bill', 'opening', 'debit_note', 'late_fee'] as const),
]);

export function settleAnew(settling: Settling, choosing: Choosing): SettledAnew {
  const { credit, ticked, id } = choosing;
  const { accountId, day } = credit;
  const { openItems, chosenAnew } = settling;
  const choices = fill(settling, choosing);
  const last: ChosenAnew = { id, accountId, creditId: credit.id, day, choices };
  const others = chosenAnew.filter(({ creditId }) => creditId !== credit.id);
  const now = allocate(openItems, chosenAnew);
  const then = allocate(openItems, [...others, last]);
  const free = chosenByOthers(settling, credit);
  const debits = openItems
    .filter(({ side, kind }) => side === 'debit' && payable.has(kind))
    .map((debit) => ({
      debit,
      paysNow: paidBy(now, debit.id, credit.id),
      pays: paidBy(then, debit.id, credit.id),
      leftNow: left(now, debit),
      left: left(then, debit),
    }))
    .filter(
      ({ debit, paysNow, leftNow }) =>
        paysNow > 0 ||
        leftNow > 0 ||
        ticked.includes(debit.id) ||
        (free.get(debit.id) ?? 0) < debit.amount,
    );
  return {
    ...{ choices, debits, unappliedNow: left(now, credit), unapplied: left(then, credit) },
    isChange: JSON.stringify(now) !== JSON.stringify(then),
  };
}

/** The credit fills the ticked debts in their order; what others chose of them stays theirs. */
function fill(settling: Settling, { credit, ticked }: Choosing): readonly Choice[] {
  const taken = chosenByOthers(settling, credit);
  const choices: Choice[] = [];
  let rest = credit.amount;
  for (const debitId of ticked) {
    const debit = settling.openItems.find(({ id, side }) => id === debitId && side === 'debit');
    if (debit === undefined) continue;
    const amount = lesser(money(debit.amount - (taken.get(debitId) ?? 0)), rest);
    if (amount <= 0) continue;
    choices.push({ debitId, amount });
    rest = money(rest - amount);
  }
  return choices;
}

/** What was chosen for other credits, by debt. */
function chosenByOthers({ openItems, chosenAnew }: Settling, { id }: OpenItem) {
  const without = openItems.filter((open) => open.id !== id);
  const sums = new Map<FactId, Money>();
  for (const { debitId, amount, origin } of allocate(without, chosenAnew)) {
    if (origin === 'manual') sums.set(debitId, money((sums.get(debitId) ?? 0) + amount));
  }
  return sums;
}

const paidBy = (of: readonly Allocation[], debitId: FactId, creditId: FactId): Money =>
  money(
    of
      .filter((one) => one.debitId === debitId && one.creditId === creditId)
      .reduce((sum, { amount }) => sum + amount, 0),
  );

function left(of: readonly Allocation[], { id, amount }: OpenItem): Money {
  const settled = of
    .filter((one) => one.debitId === id || one.creditId === id)
    .reduce((sum, one) => sum + one.amount, 0);
  return settled >= amount ? ZERO : money(amount - settled);
}

/** The debts that were chosen for a credit, as they stand. */
export function chosenFor({ openItems, chosenAnew }: Settling, creditId: FactId) {
  const manual = allocate(openItems, chosenAnew).filter(
    (one) => one.creditId === creditId && one.origin === 'manual',
  );
  return manual.map(({ debitId }) => debitId);
}
