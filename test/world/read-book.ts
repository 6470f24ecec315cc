// What the database holds of a tenant, read by plain SQL past the policies, without versions: two
// books are the same when these are equal.
import type { Database } from '../../server/db/open-database.ts';
import { addDays, daySchema } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { age, statusOf } from '../../shared/ledger/outstanding.ts';
import { TODAY } from '../world.ts';
import type { World } from './open-world.ts';

type Where = Pick<World, 'database' | 'tenantId'>;
type Row = Readonly<Record<string, unknown>>;
type Sql = Parameters<Parameters<Database['pool']['query']>[0]>[0]['sql'];

const ask = async <T extends Row>(
  { database }: Where,
  query: (sql: Sql) => Promise<readonly T[]>,
) => (await database.pool.query(({ sql }) => query(sql))).map((row) => ({ ...row }));

/** Legs of the entries that a fact posted: `1200 16350`; a void's mirror its target's. */
export async function legsOf(where: Where, factId: FactId): Promise<readonly string[]> {
  const rows = await ask(
    where,
    (sql) => sql<{ leg: string }[]>`
      select l.code || ' ' || j.amount as leg
      from journal_entry e
      join journal_line j on j.tenant_id = e.tenant_id and j.entry_id = e.id
      join ledger_account l on l.tenant_id = j.tenant_id and l.id = j.ledger_account_id
      where e.tenant_id = ${where.tenantId} and e.fact_id = ${factId}
      order by l.code`,
  );
  return rows.map(({ leg }) => leg);
}

/** Balances by unit, day and ledger account from the day buckets: `INR 2026-11-20 1200 16350`. */
export async function ledgerOf(where: Where): Promise<readonly string[]> {
  const rows = await ask(
    where,
    (sql) => sql<{ line: string }[]>`
      select l.unit || ' ' || d.day || ' ' || l.code || ' ' || sum(d.debit - d.credit) as line
      from account_day d
      join ledger_account l on l.tenant_id = d.tenant_id and l.id = d.ledger_account_id
      where d.tenant_id = ${where.tenantId}
      group by l.unit, d.day, l.code
      having sum(d.debit - d.credit) <> 0
      order by l.unit, d.day, l.code`,
  );
  return rows.map(({ line }) => line);
}

/** Issues of a fact, by kind. */
export async function issuesOf(where: Where, factId: FactId): Promise<readonly string[]> {
  const rows = await ask(
    where,
    (sql) => sql<{ kind: string }[]>`
      select kind from issue
      where tenant_id = ${where.tenantId} and fact_id = ${factId}
      order by kind`,
  );
  return rows.map(({ kind }) => kind);
}

/** Issues of a fact that nobody and nothing has settled, by kind. */
export async function openIssuesOf(where: Where, factId: FactId): Promise<readonly string[]> {
  const rows = await ask(
    where,
    (sql) => sql<{ kind: string }[]>`
      select kind from issue
      where tenant_id = ${where.tenantId} and fact_id = ${factId} and resolved_at is null
      order by kind`,
  );
  return rows.map(({ kind }) => kind);
}

async function customersOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, business_id, name, phone, place, round_id, stop_order, code, note, is_registered,
        stamps
      from customer where tenant_id = ${where.tenantId} order by id`,
  );
}

export async function accountsOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, business_id, customer_id, kind, outstanding, unapplied
      from account where tenant_id = ${where.tenantId} order by id`,
  );
}

export async function openItemsOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, account_id, customer_id, side, kind, amount, allocated, day, due_day, is_voided
      from open_item where tenant_id = ${where.tenantId} order by id`,
  );
}

/** Debit, credit, amount and origin of every allocation. */
export async function allocationsOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select debit_id, credit_id, amount, origin
      from allocation where tenant_id = ${where.tenantId} order by debit_id, credit_id, origin`,
  );
}

export async function metersOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, business_id, customer_id, serial, digits, tariff_id, start_value, installed_day,
        code, multiplier, place, removed_day, is_installed, stamps
      from meter where tenant_id = ${where.tenantId} order by id`,
  );
}

export async function readingsOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, meter_id, value, day, about, is_voided
      from reading where tenant_id = ${where.tenantId} order by id`,
  );
}

/** Status of each debt by the database's own view, as of now. */
async function statusesOf(where: Where) {
  return await ask(
    where,
    (sql) => sql<Row[]>`
      select id, residual, status from open_item_status
      where tenant_id = ${where.tenantId} order by id`,
  );
}

/** Statuses and ageing on days before, at and after due days, as phones and screens show them. */
function agedOf(openItems: Awaited<ReturnType<typeof openItemsOf>>) {
  const debts = openItems.map((row) => ({
    id: String(row['id']),
    account: String(row['account_id']),
    side: row['side'] === 1 ? ('debit' as const) : ('credit' as const),
    amount: money(Number(row['amount'])),
    allocated: money(Number(row['allocated'])),
    dueDay: daySchema.parse(row['due_day']),
    isVoided: row['is_voided'] === true,
  }));
  const accounts = [...new Set(debts.map(({ account }) => account))].sort();
  return AGED_DAYS.map((past) => {
    const asOf = addDays(TODAY, past);
    return {
      statuses: debts
        .filter(({ side }) => side === 'debit')
        .map((debt) => `${debt.id} ${statusOf(debt, asOf)}`),
      ageing: accounts.map((account) => {
        const own = debts.filter((debt) => debt.account === account && !debt.isVoided);
        return { account, ...age(own, asOf) };
      }),
    };
  });
}

const AGED_DAYS = [0, 1, 31, 62, 120];

/** Everything that the order of arrival must not change. */
export async function readBook(where: Where) {
  const [customers, meters, accounts, openItems, allocations, ledger, readings, statuses] =
    await Promise.all([
      customersOf(where),
      metersOf(where),
      accountsOf(where),
      openItemsOf(where),
      allocationsOf(where),
      ledgerOf(where),
      readingsOf(where),
      statusesOf(where),
    ]);
  const aged = agedOf(openItems);
  return {
    ...{ customers, meters, accounts, openItems, allocations, ledger, readings },
    statuses,
    aged,
  };
}

/** How many rows of a tenant each table holds: told before and after what must add nothing. */
export async function countsOf(where: Where) {
  const [row] = await ask(
    where,
    (sql) => sql<Row[]>`
      select
        (select count(*) from fact where tenant_id = t.id) as facts,
        (select count(*) from held_fact where tenant_id = t.id) as held,
        (select count(*) from journal_entry where tenant_id = t.id) as entries,
        (select count(*) from journal_line where tenant_id = t.id) as lines,
        (select coalesce(sum(lines), 0) from account_day where tenant_id = t.id)::bigint as buckets,
        (select count(*) from open_item where tenant_id = t.id) as open,
        (select count(*) from allocation where tenant_id = t.id) as allocations,
        (select count(*) from reading where tenant_id = t.id) as readings,
        (select count(*) from fact_void where tenant_id = t.id) as voids,
        (select count(*) from issue where tenant_id = t.id) as issues
      from tenant t where t.id = ${where.tenantId}`,
  );
  return row;
}
