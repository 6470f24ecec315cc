// What a fact names that is not there, or is somebody else's: the round of a customer, an invoice
// that a payment chose, the account that money went to. It is applied as it is, and told.
import type { AccountId, BusinessId, FactId, RoundId } from '../../shared/kernel/ids.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import { choicesOf, roundNamed } from './batch.ts';
import type { LoadedAccount } from './load.ts';

export type AstrayGrounds = {
  /** Of the rounds that this group names, those that exist. */
  readonly rounds: ReadonlyMap<RoundId, BusinessId>;
  /** Of the debts that this group's payments chose, those of the book, with their accounts. */
  readonly debits: ReadonlyMap<FactId, AccountId>;
  /** Of the credits for which this group chooses anew, those of the book, likewise. */
  readonly credits: ReadonlyMap<FactId, AccountId>;
  /** Accounts that this group names, with their owners. */
  readonly owned: ReadonlyMap<AccountId, LoadedAccount>;
  /** Of the meters that this group names, those that were installed. */
  readonly installed: ReadonlySet<string>;
  /** Halves of moved credit that wait for the other: no debt is there to be chosen yet. */
  readonly waiting: ReadonlySet<FactId>;
};

/** Raises `round_unknown`, `choice_unknown`, `account_of_another` and `account_unknown`. */
export function flagAstray(accepted: readonly Accepted[], grounds: AstrayGrounds): void {
  const debits = new Map(grounds.debits);
  const credits = new Map(grounds.credits);
  for (const { openItem } of accepted) {
    if (openItem === null || grounds.waiting.has(openItem.id)) continue;
    (openItem.side === 'debit' ? debits : credits).set(openItem.id, openItem.accountId);
  }
  for (const one of accepted) {
    for (const kind of odditiesOf(one, { ...grounds, debits, credits })) one.issues.add(kind);
  }
}

function odditiesOf(one: Accepted, grounds: AstrayGrounds) {
  const { rounds, owned, installed } = grounds;
  const { business, account, customerId, postings, openItem, chosenAnew, issues } = one;
  const odd: IssueKind[] = [];
  const round = roundNamed(one);
  if (round !== null && rounds.get(round) !== business.id) odd.push('round_unknown');
  if (account === null) return odd;
  const { accountId } = account;
  if (choosesAstray(one, accountId, grounds)) odd.push('choice_unknown');
  const owner = owned.get(accountId)?.customerId;
  const isMoney = postings.length > 0 || openItem !== null || chosenAnew !== null;
  if (isMoney && owner !== customerId) odd.push('account_of_another');
  // A customer's own account carries their id, every other one that of a meter.
  const isKnown = String(accountId) === owner || installed.has(accountId);
  if (openItem !== null && !isKnown && !issues.has('meter_unknown')) odd.push('account_unknown');
  return odd;
}

function choosesAstray(
  one: Accepted,
  accountId: AccountId,
  { debits, credits }: Pick<AstrayGrounds, 'debits' | 'credits'>,
): boolean {
  const { chosenAnew } = one;
  if (chosenAnew !== null && credits.get(chosenAnew.creditId) !== accountId) return true;
  return choicesOf(one).some((id) => debits.get(id) !== accountId);
}
