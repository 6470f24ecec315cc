// Balance and ageing of every customer of a business, unsettled facts counted in; for the office.
import type { Day } from '../../shared/kernel/day.ts';
import type { AccountId, BusinessId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Ageing, age, type Balance } from '../../shared/ledger/outstanding.ts';
import type { AccountRow, OpenItemRow } from '../../shared/protocol.ts';
import { emptyAccount, sumBalances } from './account-views.ts';
import type { Book } from './book.ts';
import { openDebits } from './open-debits.ts';
import { groupBy } from './read-rows.ts';
import { balanceShown, effectsOn, type Unsettled } from './unsettled.ts';

export type Owed = {
  readonly customerId: CustomerId;
  readonly balance: Balance;
  readonly ageing: Ageing;
  readonly oldestDueDay: Day | null;
};

type Reading = {
  readonly unsettled: Unsettled;
  readonly businesses: ReadonlyMap<BusinessId, Business>;
  readonly today: Day;
};

/** Everybody who owes or is in credit. */
export async function readOwed(
  book: Book,
  business: Business,
  of: Reading,
): Promise<readonly Owed[]> {
  const [rows, openItems] = await Promise.all([
    book.accounts.where('businessId').equals(business.id).toArray(),
    book.openItems.toArray(),
  ]);
  const byAccount = groupBy(openItems, (open) => open.accountId);
  const accounts = [...rows, ...newAccounts(rows, business, of.unsettled)];
  return [...groupBy(accounts, (row) => row.customerId)].flatMap(([customerId, own]) => {
    const balance = sumBalances(own.map((row) => balanceShown(row, of.unsettled)));
    if (balance.outstanding === 0 && balance.unapplied === 0) return [];
    return [{ customerId, balance, ...sinceWhen(own, byAccount, of) }];
  });
}

function newAccounts(
  rows: readonly AccountRow[],
  business: Business,
  unsettled: Unsettled,
): readonly AccountRow[] {
  const known = new Set(rows.map((row) => row.id));
  const fresh = new Map<AccountId, AccountRow>();
  for (const { accountId, customerId, own } of unsettled.effects) {
    if (known.has(accountId) || own.fact.businessId !== business.id) continue;
    fresh.set(accountId, emptyAccount(accountId, { id: customerId, businessId: business.id }));
  }
  return [...fresh.values()];
}

function sinceWhen(
  accounts: readonly AccountRow[],
  byAccount: ReadonlyMap<AccountId, readonly OpenItemRow[]>,
  { unsettled, businesses, today }: Reading,
): Pick<Owed, 'ageing' | 'oldestDueDay'> {
  const debits = accounts.flatMap((row) =>
    openDebits(byAccount.get(row.id) ?? [], effectsOn(unsettled, row), businesses),
  );
  const [oldest = null] = debits.map((debit) => debit.dueDay).toSorted();
  return { ageing: age(debits, today), oldestDueDay: oldest };
}
