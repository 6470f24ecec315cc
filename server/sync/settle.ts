// Settles the accounts that a group of batches touches. An account whose new open items are all
// younger than what is settled keeps its allocations, and only what is open meets; any other
// account is settled anew as a whole. Both give what `allocate` gives for the whole set.
import { must } from '../../shared/kernel/assert.ts';
import type { AccountId, FactId } from '../../shared/kernel/ids.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { type Allocation, allocate } from '../../shared/ledger/allocate.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import { balanceOf } from '../../shared/ledger/outstanding.ts';
import type { HeldAllocation, HeldOpenItem, LoadedAccount } from './load.ts';
import { type OverCredit, overCreditBy, overCreditIn } from './over-credited.ts';
import type { AccountWrite } from './writes.ts';

/** Age as text: compares as `byAge` does. */
const ageOf = (open: Pick<OpenItem, 'dueDay' | 'id'>) => `${open.dueDay}|${open.id}`;

export type Touched = {
  /** As it stands, or as it is opened. */
  readonly account: LoadedAccount;
  readonly added: readonly OpenItem[];
  /** What this group chooses anew for credits of the account. */
  readonly chosenAnew: readonly ChosenAnew[];
  /** Open items and choices of this account, new or old, that a void takes away. */
  readonly voided: readonly FactId[];
};

export type Settled = {
  readonly account: AccountWrite;
  readonly gone: readonly HeldAllocation[];
  readonly made: readonly HeldAllocation[];
  /** Credits of this group of which something is left over. */
  readonly unappliedCredits: readonly FactId[];
  readonly over: OverCredit;
};

/** True when the account can't be settled from its unsettled open items alone. */
export function needsWhole({ account, added, chosenAnew, voided }: Touched): boolean {
  if (voided.length > 0 || chosenAnew.length > 0 || account.hasChoices) return true;
  return added.some((open) => {
    // Whether the account was opened before is not among what is open.
    if (open.kind === 'opening_credit') return true;
    const settled = open.side === 'debit' ? account.settledDebit : account.settledCredit;
    return open.choices.length > 0 || ageOf(open) <= settled;
  });
}

/** Adds open items that are younger than all that is settled. */
export function settleOpen(touched: Touched, unsettled: readonly HeldOpenItem[]): Settled {
  const { account, added } = touched;
  const open = [...unsettled.map(leftOver), ...added];
  const made = allocate(open);
  return settled(touched, open, {
    over: overCreditBy({ open, added, allocations: made }),
    allocations: made,
    gone: [],
    made: made.map((allocation) => ({ ...allocation, accountId: account.id })),
    settledDebit: account.settledDebit,
    settledCredit: account.settledCredit,
  });
}

export type HeldWhole = {
  readonly items: readonly HeldOpenItem[];
  readonly allocations: readonly HeldAllocation[];
  /** None that was voided before. */
  readonly anew: readonly ChosenAnew[];
};

/** Settles the whole account anew and keeps every allocation that stays the same. */
export function settleWhole(touched: Touched, held: HeldWhole): Settled {
  const { account, added, voided } = touched;
  const { allocations: heldAllocations } = held;
  const isVoided = new Set(voided);
  const open = [
    ...held.items.filter((one) => !one.isVoided && !isVoided.has(one.id)),
    ...added.filter((one) => !isVoided.has(one.id)),
  ];
  const anew = [...held.anew, ...touched.chosenAnew].filter(({ id }) => !isVoided.has(id));
  const wanted = allocate(open, anew);
  const wantedByKey = new Map(wanted.map((one) => [keyOf(one), one.amount]));
  const gone = heldAllocations.filter((one) => wantedByKey.get(keyOf(one)) !== one.amount);
  const heldByKey = new Map(heldAllocations.map((one) => [keyOf(one), one.amount]));
  const made = wanted.filter((one) => heldByKey.get(keyOf(one)) !== one.amount);
  const every = [...held.items, ...added];
  return settled(touched, open, {
    over: overCreditIn({ open, added, every, voided: isVoided, allocations: wanted }),
    allocations: wanted,
    gone,
    made: made.map((allocation) => ({ ...allocation, accountId: account.id })),
    settledDebit: '',
    settledCredit: '',
  });
}

type Outcome = {
  /** All allocations among the open items. */
  readonly allocations: readonly Allocation[];
  readonly gone: readonly HeldAllocation[];
  readonly made: readonly HeldAllocation[];
  readonly settledDebit: string;
  readonly settledCredit: string;
  readonly over: OverCredit;
};

function settled(
  { account, added, chosenAnew }: Touched,
  open: readonly OpenItem[],
  outcome: Outcome,
): Settled {
  const byId = new Map(open.map((one) => [one.id, one]));
  const allocated = new Map<FactId, number>();
  let { settledDebit, settledCredit } = outcome;
  for (const { debitId, creditId, amount } of outcome.allocations) {
    allocated.set(debitId, (allocated.get(debitId) ?? 0) + amount);
    allocated.set(creditId, (allocated.get(creditId) ?? 0) + amount);
    settledDebit = younger(settledDebit, ageOf(must(byId.get(debitId), 'a debit is open')));
    settledCredit = younger(settledCredit, ageOf(must(byId.get(creditId), 'a credit is open')));
  }
  const settledOf = (id: FactId): Money => money(allocated.get(id) ?? 0);
  const { outstanding, unapplied } = balanceOf(
    open.map((one) => ({ ...one, allocated: settledOf(one.id) })),
  );
  return {
    account: {
      id: account.id,
      businessId: account.businessId,
      customerId: account.customerId,
      kind: account.kind,
      outstanding,
      unapplied,
      settledDebit,
      settledCredit,
      hasChoices:
        account.hasChoices || chosenAnew.length > 0 || added.some((one) => one.choices.length > 0),
    },
    gone: outcome.gone,
    made: outcome.made,
    over: outcome.over,
    unappliedCredits: added
      .filter((one) => byId.has(one.id) && one.side === 'credit' && settledOf(one.id) < one.amount)
      .map((one) => one.id),
  };
}

const younger = (a: string, b: string) => (a > b ? a : b);

const keyOf = (one: Pick<Allocation, 'debitId' | 'creditId' | 'origin'>) =>
  `${one.debitId} ${one.creditId} ${one.origin}`;

/** What is left of an open item, as an open item of that amount. */
const leftOver = (open: HeldOpenItem): OpenItem => ({
  ...open,
  amount: money(open.amount - open.allocated),
});

/** An account that no fact has touched before. */
export function openedAccount(
  ref: Pick<LoadedAccount, 'customerId' | 'businessId'> & { readonly id: AccountId },
): LoadedAccount {
  return {
    ...ref,
    kind: 'main',
    outstanding: money(0),
    unapplied: money(0),
    settledDebit: '',
    settledCredit: '',
    hasChoices: false,
  };
}
