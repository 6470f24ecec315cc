// A posting is one leg of a journal entry: + debits, − credits. The legs of an entry sum to
// nothing.
import { assert } from '../kernel/assert.ts';
import { type Money, negate, sumMoney } from '../kernel/money.ts';
import type { LedgerAccountCode } from './chart.ts';

export type Posting = { readonly account: LedgerAccountCode; readonly amount: Money };

/**
 * The postings of one entry: one leg a ledger account, no leg of nothing, in the order of codes.
 * A sum other than nothing is a bug of ours and stops the work.
 */
export function entry(legs: readonly Posting[]): readonly Posting[] {
  const byAccount = new Map<LedgerAccountCode, Money>();
  for (const leg of legs) {
    byAccount.set(leg.account, sumMoney([byAccount.get(leg.account) ?? sumMoney([]), leg.amount]));
  }
  const postings = [...byAccount]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) => ({ account, amount }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
  assert(sumMoney(postings.map((leg) => leg.amount)) === 0, 'debits equal credits');
  return postings;
}

/** The exact mirror, which undoes an entry. */
export function reversal(postings: readonly Posting[]): readonly Posting[] {
  return postings.map((leg) => ({ account: leg.account, amount: negate(leg.amount) }));
}
