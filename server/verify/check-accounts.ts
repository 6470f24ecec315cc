// Settles every account a second time and holds it against its counters, its open items' counters
// and its allocations, in pages of accounts.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { type ExpectedAccount, type ExpectedBook, ownerOf } from './expected-book.ts';
import { compare, type Findings } from './findings.ts';
import { settleByClosedForm } from './own-allocation.ts';

const ACCOUNTS_A_PAGE = 500;

type AccountRow = {
  readonly id: string;
  readonly customerId: string;
  readonly businessId: string;
  readonly kind: string;
  readonly outstanding: number;
  readonly unapplied: number;
  readonly settledDebit: string;
  readonly settledCredit: string;
  readonly hasChoices: boolean;
};
type Counter = {
  readonly id: string;
  readonly accountId: string;
  readonly customerId: string;
  readonly allocated: number;
};
type Pair = { readonly accountId: string; readonly key: string; readonly amount: number };

export async function checkAccounts(
  read: TenantRead,
  findings: Findings,
  book: ExpectedBook,
): Promise<void> {
  const ids = await accountIds(read, book.accounts);
  for (let from = 0; from < ids.length; from += ACCOUNTS_A_PAGE) {
    const page = ids.slice(from, from + ACCOUNTS_A_PAGE);
    const rows = await loadPage(read, page);
    for (const id of page) {
      const customerId = ownerOf(book, id);
      const settled = checkAccount(
        findings,
        { id, account: book.accounts.get(id), customerId },
        rows,
      );
      const sums = book.owed.get(`${customerId}`) ?? { outstanding: 0n, unapplied: 0n };
      sums.outstanding += BigInt(settled.outstanding);
      sums.unapplied += BigInt(settled.unapplied);
      book.owed.set(`${customerId}`, sums);
    }
  }
}

/** Accounts that should be there, and those that are. */
async function accountIds(
  { sql, tenantId }: TenantRead,
  expected: ReadonlyMap<string, ExpectedAccount>,
): Promise<readonly string[]> {
  const stored = await sql<{ id: string }[]>`
    select id from account where tenant_id = ${tenantId}
    union
    select account_id from open_item where tenant_id = ${tenantId}
    union
    select account_id from allocation where tenant_id = ${tenantId}
    order by 1`;
  return [...new Set([...stored.map(({ id }) => id), ...expected.keys()])].sort();
}

type Page = Awaited<ReturnType<typeof loadPage>>;

async function loadPage({ sql, tenantId }: TenantRead, ids: readonly string[]) {
  const accounts = await sql<AccountRow[]>`
    select id, customer_id as "customerId", business_id as "businessId", kind, outstanding,
      unapplied, settled_debit as "settledDebit", settled_credit as "settledCredit",
      has_choices as "hasChoices"
    from account
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    order by id`;
  const counters = await sql<Counter[]>`
    select id, account_id as "accountId", customer_id as "customerId", allocated
    from open_item
    where tenant_id = ${tenantId} and account_id = any(${ids}::uuid[])
    order by id`;
  const pairs = await sql<Pair[]>`
    select account_id as "accountId", debit_id || ' ' || credit_id || ' ' || origin as key, amount
    from allocation
    where tenant_id = ${tenantId} and account_id = any(${ids}::uuid[])
    order by 2`;
  return {
    accounts: new Map(accounts.map((row) => [row.id, row])),
    counters: byAccount(counters),
    pairs: byAccount(pairs),
  };
}

function byAccount<Row extends { readonly accountId: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.accountId) ?? [];
    group.push(row);
    groups.set(row.accountId, group);
  }
  return groups;
}

type Asked = {
  readonly id: string;
  readonly account: ExpectedAccount | undefined;
  readonly customerId: unknown;
};

/** What the account should owe and have in hand. */
function checkAccount(findings: Findings, asked: Asked, rows: Page) {
  const { id, account, customerId } = asked;
  const settlement = settleByClosedForm(chosenNow(account));
  const { outstanding, unapplied, settledDebit, settledCredit } = settlement;
  const marks = { settledDebit, settledCredit, hasChoices: account?.hasChoices };
  const found = rows.accounts.get(id);
  const kind = customerId === id ? 'main' : 'meter';
  const businessId = account && oneOf(account.businesses, found?.businessId);
  findings.checked.accounts += 1;
  compare(
    findings,
    { subject: 'account', where: id },
    {
      expected: account && { customerId, businessId, kind, outstanding, unapplied, ...marks },
      found,
    },
  );
  for (const { id: where, ...counter } of rows.counters.get(id) ?? []) {
    findings.checked.openItems += 1;
    const expected = { customerId, allocated: settlement.settled.get(where) ?? 0 };
    compare(findings, { subject: 'open item', where }, { expected, found: counter });
  }
  const stored = new Map((rows.pairs.get(id) ?? []).map(({ key, amount }) => [key, amount]));
  for (const where of new Set([...stored.keys(), ...settlement.pairs.keys()])) {
    findings.checked.allocations += 1;
    const [wanted, seen] = [settlement.pairs.get(where), stored.get(where)];
    compare(
      findings,
      { subject: 'allocation', where },
      { expected: amountField(wanted), found: amountField(seen) },
    );
  }
  return { outstanding, unapplied };
}

/** Live open items, each credit with what was chosen for it last. */
function chosenNow(account: ExpectedAccount | undefined): ExpectedAccount['live'] {
  const latest = [...(account?.anew ?? [])].sort((a, b) => (a.order < b.order ? -1 : 1));
  const choices = new Map(latest.map((one) => [one.creditId, one.choices]));
  return (account?.live ?? []).map((one) =>
    one.side === -1 ? { ...one, choices: choices.get(one.id) ?? one.choices } : one,
  );
}

const amountField = (amount: number | undefined) => (amount === undefined ? undefined : { amount });

/** The business of an account is that of its facts. */
const oneOf = (names: ReadonlySet<string>, seen: string | undefined) =>
  seen !== undefined && names.has(seen) ? seen : [...names].sort()[0];
