// What is owed by round in a book of many customers, ten invoices each, of which two are open: how
// long the office waits for the view that adds it up, and for any past day.
import { loadOutstandingAt } from '../../../server/books/load-outstanding-at.ts';
import type { Database } from '../../../server/db/open-database.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { addDays, type Day, daySchema } from '../../../shared/kernel/day.ts';
import { dairy, rounds } from '../../world.ts';
import { tenantId } from './journal.ts';

const INVOICES_A_CUSTOMER = 10;
const TIMES = 40;

/**
 * Rows as they would stand. Open items are written without their facts, by whoever may switch
 * triggers off; customers and accounts with them, so that what rounds owe is counted as always.
 */
export async function fill(database: Database, customers: number): Promise<void> {
  await database.pool.transaction('write', async ({ sql }) => {
    const id = (letter: string) =>
      sql`(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-0000000000' || ${letter})::uuid`;
    await sql`
      insert into customer (tenant_id, id, business_id, name, round_id, is_registered,
        round_version, version)
      select ${tenantId}, ${id('c1')}, ${dairy.id}, 'Customer ' || n,
        case when n % 2 = 0 then ${rounds.milk}::uuid else ${rounds.others}::uuid end, true, 1, 1
      from generate_series(1, ${customers}::integer) as n`;
    await sql`
      insert into account (tenant_id, id, business_id, customer_id, kind, outstanding, version)
      select ${tenantId}, ${id('c1')}, ${dairy.id}, ${id('c1')}, 'main', 2000, 1
      from generate_series(1, ${customers}::integer) as n`;
    await sql`select set_config('session_replication_role', 'replica', true)`;
    await sql`
      insert into open_item (tenant_id, id, account_id, business_id, customer_id, side, kind,
        amount, allocated, day, due_day, version)
      select ${tenantId},
        (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid,
        ${id('c1')}, ${dairy.id}, ${id('c1')}, 1, 'invoice', 1000,
        case when k <= 8 then 1000 else 0 end,
        current_date - 30 * (10 - k), current_date - 30 * (10 - k), 1
      from generate_series(1, ${customers}::integer) as n,
        generate_series(1, ${INVOICES_A_CUSTOMER}::integer) as k`;
  });
  await database.pool.query(({ sql }) => sql`vacuum analyze customer, account, open_item`);
}

/** Milliseconds of each of forty reads; the sum of all rounds is checked. */
export async function ask(database: Database, customers: number): Promise<readonly number[]> {
  const tookMs: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const startedMs = performance.now();
    const rows = await readTenant(
      database,
      tenantId,
      ({ sql }) => sql<{ outstanding: number }[]>`
        select round_id, customers, outstanding, unapplied, balance
        from round_outstanding
        where tenant_id = ${tenantId} and business_id = ${dairy.id}
        order by round_id`,
    );
    tookMs.push(performance.now() - startedMs);
    const owed = rows.reduce((sum, row) => sum + row.outstanding, 0);
    if (owed !== customers * 2_000) throw new Error(`The rounds owe ${owed}`);
  }
  return tookMs;
}

const TIMES_PAST = 3;

/**
 * Milliseconds of reading what was owed at the end of a day 65 days ago, by round and with ageing:
 * every account is settled anew over the items that there were by then. Its sum is checked.
 */
export async function askPast(
  database: Database,
  { customers, today }: { readonly customers: number; readonly today: Day },
): Promise<readonly number[]> {
  const tookMs: number[] = [];
  const to = addDays(today, -65);
  for (let n = 0; n < TIMES_PAST; n += 1) {
    const startedMs = performance.now();
    const { total } = await readTenant(database, tenantId, (read) =>
      loadOutstandingAt(read, dairy, { to, round: null }),
    );
    tookMs.push(performance.now() - startedMs);
    // Of ten invoices, one every thirty days, the last two were not there yet; nothing was paid.
    if (total.outstanding !== customers * 7_000) throw new Error(`${to} owed ${total.outstanding}`);
  }
  return tookMs;
}

/** The day of the database, from which the invoices were dated. */
export async function todayOf(database: Database): Promise<Day> {
  const [row] = await database.pool.query(
    ({ sql }) => sql<{ today: Day }[]>`select current_date as today`,
  );
  return daySchema.parse(row?.today);
}
