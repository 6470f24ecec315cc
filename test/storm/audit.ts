// What the phones of a storm wrote against what the book holds: every fact once, as it was written;
// every balance and every settlement worked out again from what the phones remember. Sets of rows
// in SQL of its own; nothing of the product is asked.
import type postgres from 'postgres';
import { breachesIn } from '../sim/audit/laws.ts';
import type { LightPhone } from './light-phone.ts';

export type Noted = { readonly tenantId: string; readonly phone: LightPhone };

/** Rows sent in one statement. */
const ROWS = 20_000;

const CHECKS: Readonly<Record<string, string>> = {
  'facts are lost': `
    select w.id from written w left join fact f on f.tenant_id = w.tenant_id and f.id = w.id
    where f.id is null`,
  'facts were written by nobody': `
    select f.id from fact f left join written w on w.tenant_id = f.tenant_id and w.id = f.id
    where w.id is null`,
  'facts were kept apart': `
    select fact_id as id from held_fact where outcome <> 'applied'`,
  'facts are not as they were written': `
    select w.id from written w join fact f on f.tenant_id = w.tenant_id and f.id = w.id
    where f.type <> w.type or f.device_id <> w.device_id or f.seq <> w.seq
      or f.customer_id is distinct from w.customer_id or f.number is distinct from w.number
      or f.body ->> 'factId' is distinct from w.undoes::text
      or coalesce((f.body ->> case f.type when 'sale.recorded' then 'total' else 'amount' end
        )::bigint, 0) <> abs(w.owed)
      or f.version <> w.version`,
  'documents are numbered with a hole': `
    select min(number) as id from written where number is not null
    group by tenant_id, split_part(number, '/', 1)
    having count(distinct number) <> max(split_part(number, '/', 3)::integer)`,
  'accounts differ from what was written': `
    with counted as (
      select w.tenant_id, w.customer_id, sum(w.owed) as owed from written w
      left join written u on u.tenant_id = w.tenant_id and u.undoes = w.id
      where u.id is null group by 1, 2)
    select coalesce(c.customer_id, a.customer_id) as id, c.owed, a.told
    from counted c full join (
      select tenant_id, customer_id, sum(outstanding - unapplied) as told from account group by 1, 2
    ) a using (tenant_id, customer_id)
    where coalesce(c.owed, 0) <> coalesce(a.told, 0)`,
  'settlements differ from oldest first': `
    with claim as (
      select w.tenant_id, w.customer_id, w.id, abs(w.owed) as amount, sign(w.owed) as side,
        sum(abs(w.owed)) over (partition by w.tenant_id, w.customer_id, sign(w.owed)
          order by i.due_day, w.id) - abs(w.owed) as before, i.allocated
      from written w
      join open_item i on i.tenant_id = w.tenant_id and i.id = w.id and not i.is_voided
      left join written u on u.tenant_id = w.tenant_id and u.undoes = w.id
      where w.owed <> 0 and u.id is null),
    total as (
      select tenant_id, customer_id, least(coalesce(sum(amount) filter (where side = 1), 0),
        coalesce(sum(amount) filter (where side = -1), 0)) as settled from claim group by 1, 2)
    select id, allocated, settled, before, amount
    from claim join total using (tenant_id, customer_id)
    where allocated <> greatest(0, least(amount, settled - before))`,
  'what is taken back is not mirrored once': `
    select w.undoes as id from written w
    left join journal_entry e on e.tenant_id = w.tenant_id and e.fact_id = w.id
    where w.undoes is not null group by w.undoes having count(e.id) <> 1`,
};

/** Everything that must hold when all is still; each finding a sentence. */
export async function auditStorm(
  sql: postgres.Sql,
  phones: readonly Noted[],
): Promise<readonly string[]> {
  const rows = phones.flatMap(rowsOf);
  const found = phones.flatMap(({ phone }) => unnamedOn(phone));
  await sql.unsafe(`create temp table written (tenant_id uuid, id uuid, device_id uuid, seq bigint,
    type text, customer_id uuid, number text, owed bigint, undoes uuid, version bigint)`);
  for (let start = 0; start < rows.length; start += ROWS) {
    await sql`insert into written select * from json_populate_recordset(null::written,
      ${JSON.stringify(rows.slice(start, start + ROWS))}::text::json)`;
  }
  await sql.unsafe('create index on written (tenant_id, id); create index on written (undoes)');
  await sql.unsafe('analyze written; analyze fact; analyze open_item; analyze account');
  for (const [law, query] of Object.entries(CHECKS)) {
    const broken = await sql.unsafe(query);
    if (broken.length > 0) {
      found.push(`${law}: ${broken.length}, first ${JSON.stringify(broken[0])}`);
    }
  }
  return [...found, ...(await breachesIn(sql))];
}

function rowsOf({ tenantId, phone }: Noted) {
  return phone.written.map(({ wire, customerId, number, owed, undoes }) => {
    const { deviceId = null, seq = null, version = null } = phone.named.get(wire.id) ?? {};
    return {
      ...{ tenant_id: tenantId, id: wire.id, type: wire.type, customer_id: customerId, number },
      ...{ owed, undoes, device_id: deviceId, seq, version },
    };
  });
}

/** Whatever still waits when all is still is stuck. */
function unnamedOn({ name, waiting }: LightPhone): readonly string[] {
  return waiting() === 0 ? [] : [`${name}: ${waiting()} facts wait though all is still`];
}
