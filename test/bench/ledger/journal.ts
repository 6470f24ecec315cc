// Entries of four legs on the same four hot accounts, posted the product's way (checks, lines and
// day buckets) and into a bare copy of the journal: its checks, keys and indexes, nothing else.
import type { Database } from '../../../server/db/open-database.ts';
import { dairy, idOf, people, tenantOf } from '../../world.ts';

export const tenantId = tenantOf(1);
const device = idOf(0x80, 1);
const codes = ['1200', '4000', '2210', '2220'];
const accounts = codes.map((code) => `${code}${dairy.id.slice(4)}`);
/** ₹105.00 sold with 5 %: 100.00 + 2.50 + 2.50. */
const amounts = [10_500, -10_000, -250, -250];

export type Into = 'journal_entry' | 'bare_entry';
export type Load = { readonly into: Into; readonly writers: number; readonly batch: number };

/** The bare copy, and as many facts as entries will name: a foreign key asks for one each. */
export async function prepare(database: Database, facts: number): Promise<void> {
  await database.pool.query(async ({ sql }) => {
    await sql`create table bare_entry (like journal_entry including all)`;
    await sql`alter table bare_entry add foreign key (tenant_id, fact_id) references fact`;
    await sql`
      insert into fact (tenant_id, id, type, schema, business_id, device_id, author_id, seq,
        recorded_at, offset_ms, day, body, sha256, received_at, version)
      select ${tenantId}, (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-0000000000ff')::uuid,
        'sale.recorded', 1, ${dairy.id}, ${device}, ${people.manager}, n, now(), 0, current_date,
        '{}', decode(repeat('00', 32), 'hex'), now(), 1
      from generate_series(1, ${facts}::integer) as n`;
    await sql`analyze fact`;
  });
}

/** Entries a second; `first` is the number of the first fact that nothing has been posted for. */
export async function post(
  database: Database,
  { into, writers, batch }: Load,
  { first, entries }: { readonly first: number; readonly entries: number },
): Promise<number> {
  let next = first;
  const end = first + entries;
  const write = async () => {
    while (next < end) {
      const from = next;
      next += batch;
      await postBatch(database, into, { from, to: Math.min(next, end) });
    }
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: writers }, write));
  return (entries * 1_000) / (performance.now() - startedMs);
}

/** One transaction; `to` is the first that is left out. */
async function postBatch(
  database: Database,
  into: Into,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await database.pool.transaction('write', async ({ sql }) => {
    await sql`
      insert into ${sql(into)} (tenant_id, id, business_id, fact_id, purpose, accounting_day,
        value_day, unit, accounts, amounts)
      select ${tenantId}, id, ${dairy.id}, id, 'post', current_date, current_date, 'INR',
        ${accounts}::uuid[], ${amounts}::bigint[]
      from (
        select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-0000000000ff')::uuid as id
        from generate_series(${from}::integer, ${to - 1}::integer) as n
      ) numbered`;
  });
}
