// Outstanding of a business at the end of any day: the items of each account by then, settled by
// the same function as everywhere, summed by customer, round and business.
import type { OutstandingOfDay, OwedByCustomer } from '../../shared/books/outstanding-answers.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { AccountId, CustomerId, RoundId } from '../../shared/kernel/ids.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import type { ChosenAnew } from '../../shared/ledger/chosen-anew.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import { type OutstandingAt, outstandingAt } from '../../shared/ledger/outstanding-at.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { groupBy } from '../sync/group-by.ts';
import { loadChosenAnew } from '../sync/load-chosen-anew.ts';
import type { BookedBusiness } from './load-business.ts';

const ACCOUNTS_A_PAGE = 2_000;

type OwedOfRound = OwedByCustomer & { readonly roundId: RoundId | null };

/** Customers who owed something or had credit in hand, in the order of their accounts. */
async function loadOwedAt(
  read: TenantRead,
  business: BookedBusiness,
  to: Day,
): Promise<readonly OwedOfRound[]> {
  const people = new Map<CustomerId, OwedOfRound>();
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof loadPage>> = await loadPage(read, business, {
      to,
      after,
    });
    const anewOf = groupBy(page.anew, ({ accountId }) => `${accountId}`);
    for (const items of groupBy(page.items, ({ accountId }) => accountId).values()) {
      addAccount(people, items, { to, anew: anewOf.get(items[0]?.accountId ?? '') ?? [] });
    }
    after = page.last;
  }
  return [...people.values()].map((one) => ({ ...one, customers: 1 }));
}

type HeldItem = OpenItem & Omit<OwedOfRound, keyof Owed>;

function addAccount(
  people: Map<CustomerId, OwedOfRound>,
  items: readonly HeldItem[],
  { to, anew }: { readonly to: Day; readonly anew: readonly ChosenAnew[] },
): void {
  const [first] = items;
  const own = outstandingAt(items, to, anew);
  if (first === undefined) return;
  if (own.balance.outstanding === 0 && own.balance.unapplied === 0) return;
  const { customerId, roundId, name, code } = first;
  const before = people.get(customerId) ?? { ...NOTHING, customerId, roundId, name, code };
  people.set(customerId, { ...before, ...added(before, owedOf(own)) });
}

export async function loadOutstandingAt(
  read: TenantRead,
  business: BookedBusiness,
  { to, round }: { readonly to: Day; readonly round: string | null },
): Promise<OutstandingOfDay> {
  const people = await loadOwedAt(read, business, to);
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
    total: people.reduce(added, NOTHING),
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
  customers: 0,
});

function added(a: Owed, b: Owed): Owed {
  const sum = (x: Money, y: Money) => money(x + y);
  const days = [a.oldestDueDay, b.oldestDueDay].flatMap((day) => day ?? []);
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
    oldestDueDay: days.toSorted().at(0) ?? null,
    customers: a.customers + b.customers,
  };
}

type ItemRow = Omit<OpenItem, 'side' | 'choices'> & {
  readonly side: 1 | -1;
  readonly choices: OpenItem['choices'] | null;
  readonly customerId: CustomerId;
  readonly roundId: RoundId | null;
  readonly name: string;
  readonly code: string | null;
};

type Page = { readonly to: Day; readonly after: string };

/** Items of whole accounts; `last` is null at the end. */
async function loadPage(
  { sql, tenantId }: TenantRead,
  business: BookedBusiness,
  { to, after }: Page,
) {
  const accounts = await sql<{ id: AccountId }[]>`
    select id
    from account
    where tenant_id = ${tenantId} and business_id = ${business.id} and id > ${after}
    order by id
    limit ${ACCOUNTS_A_PAGE}`;
  const ids = accounts.map(({ id }) => id);
  const rows = await sql<ItemRow[]>`
    select o.id, o.account_id as "accountId", o.side, o.kind, o.amount, o.day,
      o.due_day as "dueDay", o.number, o.choices, o.customer_id as "customerId",
      c.round_id as "roundId", coalesce(c.name, '') as name, c.code
    from open_item o
    left join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
    where o.tenant_id = ${tenantId} and o.account_id = any(${ids}::uuid[]) and o.day <= ${to}
      and not o.is_voided
    order by o.account_id, o.id`;
  const items = rows.map(({ side, choices, ...row }) => ({
    ...row,
    side: side === 1 ? ('debit' as const) : ('credit' as const),
    choices: choices ?? [],
  }));
  const anew = await loadChosenAnew({ sql, tenantId }, ids);
  return { items, anew, last: ids.length < ACCOUNTS_A_PAGE ? null : (ids.at(-1) ?? null) };
}

async function loadRoundNames({ sql, tenantId }: TenantRead, business: BookedBusiness) {
  const rows = await sql<{ id: RoundId; name: string }[]>`
    select id, name
    from round
    where tenant_id = ${tenantId} and business_id = ${business.id}
    order by list_order, id`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
