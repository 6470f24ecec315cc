// Which credit settles which debit: a pure function of the SET of an account's open items, so that
// the order of arrival can't matter. Chosen debits first, then oldest first by the overlap of
// cumulative sums.
import type { FactId } from '../kernel/ids.ts';
import { lesser, type Money, money } from '../kernel/money.ts';
import { type ChosenAnew, withChosenAnew } from './chosen-anew.ts';
import { byAge, type Settled } from './open-item.ts';

export type AllocationOrigin = 'manual' | 'auto';
export type Allocation = {
  readonly debitId: FactId;
  readonly creditId: FactId;
  /** More than nothing. */
  readonly amount: Money;
  readonly origin: AllocationOrigin;
};

/**
 * Settles one account. All items must be of the same account and none voided. A choice that names
 * a debit that is not there, or more than is left of it, takes what it can; the rest of its credit
 * goes to the oldest. Same set in, same allocations out: the chosen ones in the order of the
 * credits' age, then the others in the order of the debits' age. `anew`: what was chosen anew for
 * credits of the account; it stands in place of what was chosen with the credit.
 */
export function allocate(
  given: readonly Settled[],
  anew: readonly ChosenAnew[] = [],
): readonly Allocation[] {
  const openItems = withChosenAnew(given, anew);
  const debits = openItems.filter((open) => open.side === 'debit').toSorted(byAge);
  const credits = openItems.filter((open) => open.side === 'credit').toSorted(byAge);
  const left = new Map<FactId, Money>(openItems.map((open) => [open.id, open.amount]));
  const isDebit = new Set(debits.map((debit) => debit.id));
  const chosen = allocateChosen(credits, isDebit, left);
  return [...chosen, ...allocateOldest(debits, credits, left)];
}

function allocateChosen(
  credits: readonly Settled[],
  isDebit: ReadonlySet<FactId>,
  left: Map<FactId, Money>,
): Allocation[] {
  const settled: Allocation[] = [];
  for (const credit of credits) {
    for (const choice of mergedChoices(credit)) {
      const ofDebit = left.get(choice.debitId);
      if (ofDebit === undefined || !isDebit.has(choice.debitId)) continue;
      const ofCredit = left.get(credit.id) ?? money(0);
      const amount = lesser(choice.amount, lesser(ofDebit, ofCredit));
      if (amount <= 0) continue;
      settled.push({ debitId: choice.debitId, creditId: credit.id, amount, origin: 'manual' });
      left.set(choice.debitId, money(ofDebit - amount));
      left.set(credit.id, money(ofCredit - amount));
    }
  }
  return settled;
}

/** A debit that was chosen twice for one credit counts once, with both amounts. */
function mergedChoices(credit: Settled) {
  const byDebit = new Map<FactId, Money>();
  for (const choice of credit.choices) {
    byDebit.set(choice.debitId, money((byDebit.get(choice.debitId) ?? 0) + choice.amount));
  }
  return [...byDebit]
    .map(([debitId, amount]) => ({ debitId, amount }))
    .toSorted((a, b) => (a.debitId < b.debitId ? -1 : 1));
}

function allocateOldest(
  debits: readonly Settled[],
  credits: readonly Settled[],
  left: Map<FactId, Money>,
): Allocation[] {
  const settled: Allocation[] = [];
  const leftOf = (open: Settled) => left.get(open.id) ?? money(0);
  const owed = debits.filter((debit) => leftOf(debit) > 0)[Symbol.iterator]();
  const inHand = credits.filter((credit) => leftOf(credit) > 0)[Symbol.iterator]();
  let debit = owed.next().value;
  let credit = inHand.next().value;
  while (debit !== undefined && credit !== undefined) {
    const amount = lesser(leftOf(debit), leftOf(credit));
    settled.push({ debitId: debit.id, creditId: credit.id, amount, origin: 'auto' });
    left.set(debit.id, money(leftOf(debit) - amount));
    left.set(credit.id, money(leftOf(credit) - amount));
    if (leftOf(debit) === 0) debit = owed.next().value;
    if (leftOf(credit) === 0) credit = inHand.next().value;
  }
  return settled;
}
