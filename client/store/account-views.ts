// The accounts of a customer with the balance that is shown, and sums over them.
import type { AccountId, BusinessId, CustomerId } from '../../shared/kernel/ids.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import { sumMoney, ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Balance, balance } from '../../shared/ledger/outstanding.ts';
import type { AccountRow, CustomerRow, MeterRow, OpenItemRow } from '../../shared/protocol.ts';
import { type OpenDebit, openDebits } from './open-debits.ts';
import { balanceShown, effectsOn, type Unsettled } from './unsettled.ts';
import type { AccountView } from './views.ts';

/** Main account first. Accounts that only unsent facts know are there as well, from nothing. */
export function accountViews(
  customer: CustomerRow,
  rows: readonly AccountRow[],
  of: { readonly meters: readonly MeterRow[]; readonly unsettled: Unsettled },
): readonly AccountView[] {
  const codes = new Map<string, AccountView['code']>(of.meters.map(({ id, code }) => [id, code]));
  return withNewAccounts(customer, rows, of).map((row) => ({
    row,
    code: row.kind === 'main' ? customer.code : (codes.get(row.id) ?? null),
    balance: balanceShown(row, of.unsettled),
  }));
}

function withNewAccounts(
  customer: CustomerRow,
  rows: readonly AccountRow[],
  { meters, unsettled }: Parameters<typeof accountViews>[2],
): readonly AccountRow[] {
  const main = mainAccountOf(customer.id);
  const ids = new Set<string>([
    main,
    ...rows.map((row) => row.id),
    ...meters.map((meter) => meter.id),
  ]);
  const known = new Map<string, AccountRow>(rows.map((row) => [row.id, row]));
  const named = unsettled.effects.filter((effect) => effect.customerId === customer.id);
  const fresh = new Map<string, AccountId>(named.map(({ accountId }) => [accountId, accountId]));
  const accountIds = new Map<string, AccountId>([[main, main], ...fresh]);
  for (const id of fresh.keys()) ids.add(id);
  return [...ids].flatMap((id) => {
    const row = known.get(id);
    const accountId = accountIds.get(id);
    if (row !== undefined) return [row];
    return accountId === undefined ? [] : [emptyAccount(accountId, customer)];
  });
}

export function emptyAccount(
  id: AccountId,
  of: { readonly id: CustomerId; readonly businessId: BusinessId },
): AccountRow {
  return {
    id,
    businessId: of.businessId,
    customerId: of.id,
    kind: id === mainAccountOf(of.id) ? 'main' : 'meter',
    outstanding: ZERO,
    unapplied: ZERO,
    version: 0,
  };
}

export function sumBalances(balances: readonly Balance[]): Balance {
  return balance(
    sumMoney(balances.map((one) => one.outstanding)),
    sumMoney(balances.map((one) => one.unapplied)),
  );
}

/** The debts left on every account of a customer, oldest first in each account. */
export function openDebitsOf(
  accounts: readonly AccountView[],
  rows: readonly OpenItemRow[],
  of: { readonly unsettled: Unsettled; readonly businesses: ReadonlyMap<BusinessId, Business> },
): readonly OpenDebit[] {
  return accounts.flatMap(({ row }) =>
    openDebits(
      rows.filter((open) => open.accountId === row.id),
      effectsOn(of.unsettled, row),
      of.businesses,
    ),
  );
}
