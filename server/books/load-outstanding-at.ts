// Outstanding of a business at the end of any day: the items of each account by then, settled by
// the same function as everywhere, summed by customer, round and business.
import type { OutstandingOfDay, OwedByCustomer } from '../../shared/books/outstanding-answers.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { AccountId, CustomerId, FactId, RoundId } from '../../shared/kernel/ids.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import type { OpenItem, Settled } from '../../shared/ledger/open-item.ts';
import { type OutstandingAt, outstandingAt } from '../../shared/ledger/outstanding-at.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { groupBy } from '../sync/group-by.ts';
import { loadChosenAnew } from '../sync/load-chosen-anew.ts';
import type { BookedBusiness } from './load-business.ts';

const ACCOUNTS_A_PAGE = 5_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

type OwedOfRound = OwedByCustomer & { readonly roundId: RoundId | null };

/** `round`: an id, `none` for customers outside every round, or null: no customers are told. */
type AskedDay = {
  readonly to: Day;
  readonly round: string | null;
  readonly accountsAPage?: number;
};

/** Customers who owed something or had credit in hand, in the order of their accounts. */
async function loadOwedAt(
  read: TenantRead,
  business: BookedBusiness,
  { to, accountsAPage }: Omit<Page, 'after'>,
): Promise<readonly OwedOfRound[]> {
  const people = new Map<CustomerId, OwedOfRound>();
  const loadAfter = (after: string) => loadPage(read, business, { to, accountsAPage, after });
  let coming: Promise<LoadedPage> | null = loadAfter(BEFORE_ALL);
  while (coming !== null) {
    const { rows, anew, last }: LoadedPage = await coming;
    // The database reads on while these are settled.
    coming = last === null ? null : loadAfter(last);
    const anewOf = groupBy(anew, ({ accountId }) => accountId);
    for (const account of rows) {
      addAccount(people, account, { to, anew: anewOf.get(account.id) ?? [] });
    }
  }
  return [...people.values()];
}

function addAccount(
  people: Map<CustomerId, OwedOfRound>,
  { customerId, roundId, name, code, items }: AccountRow,
  { to, anew }: { readonly to: Day; readonly anew: readonly ChosenAnew[] },
): void {
  const own = outstandingAt(items.map(unpacked), to, anew);
  if (own.balance.outstanding === 0 && own.balance.unapplied === 0) return;
  const before = people.get(customerId);
  const owed = before === undefined ? owedOf(own) : { ...added(before, owedOf(own)), customers: 1 };
  people.set(customerId, { customerId, roundId, name, code, ...owed });
}

export async function loadOutstandingAt(
  read: TenantRead,
  business: BookedBusiness,
  { to, round, accountsAPage = ACCOUNTS_A_PAGE }: AskedDay,
): Promise<OutstandingOfDay> {
  const people = await loadOwedAt(read, business, { to, accountsAPage });
  const names = await loadRoundNames(read, business);
  const groups = groupBy(people, ({ roundId }) =>
    roundId !== null && names.has(roundId) ? roundId : null,
  );
  const rounds = [...names.keys(), null].flatMap((roundId) => {
    const own = groups.get(roundId);
    const name = roundId === null ? null : (names.get(roundId) ?? null);
    return own === undefined ? [] : [{ ...own.reduce(added, NOTHING), roundId, name }];
  });
  const chosen = rounds.find((one) => (one.roundId ?? 'none') === round);
  const shown = chosen === undefined ? [] : (groups.get(chosen.roundId) ?? []);
  return {
    to,
    total: rounds.reduce<Owed>(added, NOTHING),
    rounds,
    customers: shown
      .toSorted((a, b) => b.outstanding - a.outstanding || a.unapplied - b.unapplied)
      .map(({ roundId: _, ...one }) => one),
  };
}

type Owed = Omit<OwedByCustomer, 'customerId' | 'name' | 'code'>;

const NOTHING: Owed = {
  outstanding: ZERO,
  unapplied: ZERO,
  ageing: { current: ZERO, days1to30: ZERO, days31to60: ZERO, days61to90: ZERO, over90: ZERO },
  oldestDueDay: null,
  customers: 0,
};

const owedOf = ({ balance, ageing, oldestDueDay }: OutstandingAt): Owed => ({
  outstanding: balance.outstanding,
  unapplied: balance.unapplied,
  ageing,
  oldestDueDay,
  customers: 1,
});

function added(a: Owed, b: Owed): Owed {
  const sum = (x: Money, y: Money) => money(x + y);
  return {
    outstanding: sum(a.outstanding, b.outstanding),
    unapplied: sum(a.unapplied, b.unapplied),
    ageing: {
      current: sum(a.ageing.current, b.ageing.current),
      days1to30: sum(a.ageing.days1to30, b.ageing.days1to30),
      days31to60: sum(a.ageing.days31to60, b.ageing.days31to60),
      days61to90: sum(a.ageing.days61to90, b.ageing.days61to90),
      over90: sum(a.ageing.over90, b.ageing.over90),
    },
    oldestDueDay: earlier(a.oldestDueDay, b.oldestDueDay),
    customers: a.customers + b.customers,
  };
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

type HeldItem = Settled & Pick<OpenItem, 'day'>;

/** As the database packs an item: a million rows of their own would take three times as long. */
type PackedItem = readonly [FactId, 1 | -1, Money, Day, Day, OpenItem['choices'] | null];

type AccountRow = Omit<OwedOfRound, keyof Owed> & {
  readonly id: AccountId;
  readonly items: readonly PackedItem[];
};

type Page = { readonly to: Day; readonly accountsAPage: number; readonly after: string };

type LoadedPage = {
  readonly rows: readonly AccountRow[];
  readonly anew: readonly ChosenAnew[];
  /** Null at the end. */
  readonly last: AccountId | null;
};

/** Whole accounts with what there was by then. */
async function loadPage(
  { sql, tenantId }: TenantRead,
  business: BookedBusiness,
  { to, accountsAPage, after }: Page,
): Promise<LoadedPage> {
  const accounts = await sql<{ id: AccountId }[]>`
    select id
    from account
    where tenant_id = ${tenantId} and business_id = ${business.id} and id > ${after}
    order by id
    limit ${accountsAPage}`;
  const ids = accounts.map(({ id }) => id);
  const last = ids.at(-1) ?? null;
  const rows = await sql<AccountRow[]>`
    select held.account_id as id, held.items, a.customer_id as "customerId",
      c.round_id as "roundId", coalesce(c.name, '') as name, c.code
    from (
      select o.account_id,
        json_agg(json_build_array(o.id, o.side, o.amount, o.day, o.due_day, o.choices)) as items
      from open_item o
      where o.tenant_id = ${tenantId} and o.business_id = ${business.id}
        and o.account_id > ${after} and o.account_id <= ${last}
        and o.day <= ${to} and not o.is_voided
      group by o.account_id) held
    join account a on a.tenant_id = ${tenantId} and a.id = held.account_id
    left join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
    order by held.account_id`;
  const anew = await loadChosenAnew({ sql, tenantId }, ids);
  return { rows, anew, last: ids.length < accountsAPage ? null : last };
}

function unpacked([id, side, amount, day, dueDay, choices]: PackedItem): HeldItem {
  return { id, side: side === 1 ? 'debit' : 'credit', amount, day, dueDay, choices: choices ?? [] };
}

async function loadRoundNames({ sql, tenantId }: TenantRead, business: BookedBusiness) {
  const rows = await sql<{ id: RoundId; name: string }[]>`
    select id, name
    from round
    where tenant_id = ${tenantId} and business_id = ${business.id}
    order by list_order, id`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
