// Laws that hold in every picture of the database, in the middle of a run as well: SQL of its own,
// nothing of the product. Each gives the rows that break it.
import type postgres from 'postgres';

const LAWS: Readonly<Record<string, string>> = {
  'an entry does not balance': `
    select e.tenant_id, e.id from journal_entry e
    where (select sum(a) from unnest(e.amounts) a) <> 0 or cardinality(e.amounts) < 2`,
  'a fact has posted twice': `
    select tenant_id, fact_id as id from journal_entry
    where purpose = 'post' group by 1, 2 having count(*) > 1`,
  'an entry without its fact': `
    select e.tenant_id, e.id from journal_entry e
    left join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id where f.id is null`,
  'an open item without its fact': `
    select o.tenant_id, o.id from open_item o
    left join fact f on f.tenant_id = o.tenant_id and f.id = o.id where f.id is null`,
  'money in a fact that is in no entry': `
    select f.tenant_id, f.id from fact f
    left join journal_entry e on e.tenant_id = f.tenant_id and e.fact_id = f.id
    where f.type in ('sale.recorded', 'payment.recorded', 'opening.recorded') and e.id is null`,
  'receivables differ from what customers owe': `
    select coalesce(l.tenant_id, c.tenant_id) as tenant_id, coalesce(l.business_id, c.business_id)
      as id, l.owed as posted, c.owed as told
    from (
      select e.tenant_id, e.business_id, sum(leg.amount) as owed
      from journal_entry e cross join lateral unnest(e.accounts, e.amounts) as leg (account, amount)
      join ledger_account a on a.tenant_id = e.tenant_id and a.id = leg.account and a.code = '1200'
      group by 1, 2) l
    full join (
      select tenant_id, business_id, sum(outstanding - unapplied) as owed from account group by 1, 2
    ) c using (tenant_id, business_id)
    where coalesce(l.owed, 0) <> coalesce(c.owed, 0)`,
  'an account differs from its open items': `
    select a.tenant_id, a.id from account a left join open_item o
      on o.tenant_id = a.tenant_id and o.account_id = a.id and not o.is_voided
    group by a.tenant_id, a.id, a.outstanding, a.unapplied
    having a.outstanding <> coalesce(sum(o.amount - o.allocated) filter (where o.side = 1), 0)
      or a.unapplied <> coalesce(sum(o.amount - o.allocated) filter (where o.side = -1), 0)`,
  'allocations do not add up': `
    select o.tenant_id, o.id from open_item o
    left join (
      select tenant_id, debit_id as id, 1 as side, sum(amount) as settled from allocation
      group by 1, 2
      union all select tenant_id, credit_id, -1, sum(amount) from allocation group by 1, 2
    ) x on x.tenant_id = o.tenant_id and x.id = o.id and x.side = o.side
    where coalesce(x.settled, 0) <> o.allocated or o.allocated > o.amount`,
  'lines differ from their entry': `
    select e.tenant_id, e.id from journal_entry e left join journal_line l
      on l.tenant_id = e.tenant_id and l.entry_id = e.id
    group by e.tenant_id, e.id, e.amounts having count(l.*) <> cardinality(e.amounts)`,
  'a day differs from its lines': `
    select d.tenant_id, d.ledger_account_id as id
    from (select tenant_id, ledger_account_id, sum(debit - credit) as sum, sum(lines) as count
      from account_day group by 1, 2) d
    full join (select tenant_id, ledger_account_id, sum(amount) as sum, count(*) as count
      from journal_line group by 1, 2) l using (tenant_id, ledger_account_id)
    where d.sum is distinct from l.sum or d.count is distinct from l.count`,
  'a version from the future': `
    select t.id as tenant_id, t.id from tenant t where t.version < greatest(
      (select coalesce(max(version), 0) from fact where tenant_id = t.id),
      (select coalesce(max(version), 0) from account where tenant_id = t.id),
      (select coalesce(max(version), 0) from open_item where tenant_id = t.id),
      (select coalesce(max(version), 0) from customer where tenant_id = t.id))`,
  'a sequence with a hole': `
    select d.tenant_id, d.id, d.last_seq, count(distinct s.seq) from device d
    left join (
      select tenant_id, device_id, seq from fact
      union all select tenant_id, device_id, seq from held_fact
    ) s on s.tenant_id = d.tenant_id and s.device_id = d.id
    group by d.tenant_id, d.id, d.last_seq having d.last_seq <> count(distinct s.seq)`,
  'a row of another tenant': `
    select c.tenant_id, c.id from customer c join tenant t on t.id = c.tenant_id
    where c.name like 'Customer % of %' and t.name <> 'Tenant ' || split_part(c.name, ' of ', 2)
    union all
    select f.tenant_id, f.id from fact f
    left join device d on d.tenant_id = f.tenant_id and d.id = f.device_id where d.id is null`,
};

/**
 * What the laws find wrong in one picture of the database. All in one message: a driver's
 * transaction that loses its connection goes on, and writes to a socket that is gone.
 */
export async function breachesIn(sql: postgres.Sql): Promise<readonly string[]> {
  const begin = 'begin isolation level repeatable read read only';
  const message = [begin, ...Object.values(LAWS), 'commit'].join(';\n');
  const [, ...answers] = await sql.unsafe<postgres.Row[][]>(message);
  return Object.keys(LAWS).flatMap((law, place) => {
    const rows = answers[place] ?? [];
    return rows.length === 0 ? [] : [`${law}: ${rows.length}, first ${JSON.stringify(rows[0])}`];
  });
}
