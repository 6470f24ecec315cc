// A payment may settle invoices that the customer chose. The amount fills them in the order in
// which they were ticked; what is left over goes to the oldest.
import type { FactId } from '../../shared/kernel/ids.ts';
import { lesser, type Money, money, sumMoney } from '../../shared/kernel/money.ts';
import type { Choice } from '../../shared/ledger/open-item.ts';

export type OpenDebit = {
  readonly id: FactId;
  readonly amount: Money;
  readonly allocated: Money;
};

/** What is left to pay of a debit. */
export const leftOf = (debit: OpenDebit): Money => money(debit.amount - debit.allocated);

/**
 * How much of the payment each ticked debit gets: ₹500 on ₹300 and ₹400 gives 300 and 200. Debits
 * that the amount doesn't reach are left out.
 */
export function fillChosen(
  amount: Money,
  ticked: readonly FactId[],
  debits: readonly OpenDebit[],
): readonly Choice[] {
  const choices: Choice[] = [];
  let rest: Money = amount;
  for (const debitId of ticked) {
    const debit = debits.find((open) => open.id === debitId);
    if (debit === undefined) continue;
    const taken = lesser(leftOf(debit), rest);
    if (taken > 0) choices.push({ debitId, amount: taken });
    rest = money(rest - taken);
  }
  return choices;
}

/** The sum that would settle all ticked debits. */
export function sumOfTicked(ticked: readonly FactId[], debits: readonly OpenDebit[]): Money {
  return sumMoney(debits.filter((debit) => ticked.includes(debit.id)).map(leftOf));
}

/** Ticks a debit that is not ticked, and the other way round; the order of ticking is kept. */
export function toggle(ticked: readonly FactId[], debitId: FactId): readonly FactId[] {
  return ticked.includes(debitId)
    ? ticked.filter((other) => other !== debitId)
    : [...ticked, debitId];
}
