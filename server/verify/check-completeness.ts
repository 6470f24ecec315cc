// Nothing lost and nothing twice: sequences of devices without gaps, numbers taken once, rows of
// the book that no fact made, facts that are held apart.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { compare, type Findings, type Subject, tell } from './findings.ts';

export async function checkCompleteness(read: TenantRead, findings: Findings): Promise<void> {
  await checkSequences(read, findings);
  await checkNumbers(read, findings);
  await checkHeld(read, findings);
  await checkIssues(read, findings);
  await checkMatches(read, findings);
  await checkArrived(read, findings);
  await checkSettled(read, findings);
  await checkOrphans(read, findings);
}

type Sequence = {
  readonly where: string;
  readonly lastSeq: number | null;
  readonly count: number;
  readonly distinct: number;
  readonly highest: number;
};

/** Every number from 1 to the device's last is a fact or a held fact, and none is both. */
async function checkSequences({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<Sequence[]>`
    select coalesce(d.id, taken.device_id) as where, d.last_seq as "lastSeq",
      count(taken.seq) as count, count(distinct taken.seq) as distinct,
      coalesce(max(taken.seq), 0) as highest
    from (select id, last_seq from device where tenant_id = ${tenantId}) d
    full join (
      select device_id, seq from fact where tenant_id = ${tenantId}
      union all
      select device_id, seq from held_fact where tenant_id = ${tenantId}
    ) taken on taken.device_id = d.id
    group by 1, 2
    order by 1`;
  for (const { where, lastSeq, count, distinct, highest } of rows) {
    const expected = { count: lastSeq, distinct: lastSeq, highest: lastSeq };
    const found = { count, distinct, highest };
    compare(findings, { subject: 'device sequence', where }, { expected, found });
  }
}

async function checkNumbers({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string; firsts: number }[]>`
    select business_id || ' ' || number as where,
      count(*) filter (where not is_number_reused) as firsts
    from fact
    where tenant_id = ${tenantId} and number is not null
    group by business_id, number
    having count(*) filter (where not is_number_reused) <> 1
    order by 1`;
  for (const { where, firsts } of rows) {
    const found = `taken first by ${firsts} facts`;
    tell(findings, { what: 'document number differs', where, expected: 'taken first once', found });
  }
}

/** A receipt names a fact of the book; what is refused is not in it, unless it was released. */
async function checkHeld({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string; outcome: string; found: string }[]>`
    select h.device_id || ' ' || h.seq as where, h.outcome,
      case when f.id is null then 'no such fact'
        when f.sha256 = h.sha256 then 'the same fact is in the book'
        else 'another fact of this id is in the book' end as found
    from held_fact h
    left join fact f on f.tenant_id = h.tenant_id and f.id = h.fact_id
    where h.tenant_id = ${tenantId}
      and case when h.outcome = 'applied' then f.sha256 is distinct from h.sha256
        else f.sha256 is not distinct from h.sha256 end
      and not exists (
        select from held_step s
        where s.tenant_id = h.tenant_id and s.device_id = h.device_id and s.seq = h.seq
          and s.kind = 'released' and f.sha256 = h.sha256)
    order by 1`;
  for (const { where, outcome, found } of rows) {
    const expected = outcome === 'applied' ? 'the same fact is in the book' : 'not in the book';
    tell(findings, { what: 'held fact differs', where, expected, found });
  }
}

/** What is odd about a fact stands in the inbox; a wrong clock is told once a batch. */
async function checkIssues({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string }[]>`
    select f.id || ' ' || odd.kind as where
    from fact f, unnest(f.issues) as odd (kind)
    where f.tenant_id = ${tenantId} and odd.kind <> 'clock_skew'
      and not exists (
        select 1 from issue i
        where i.tenant_id = f.tenant_id and i.fact_id = f.id and i.kind = odd.kind
      )
    order by 1`;
  for (const { where } of rows) {
    tell(findings, { what: 'issue missing', where, expected: 'an issue', found: 'nothing' });
  }
}

/** A match that names what a void took back is told, and no other is. */
async function checkMatches({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string; expected: string; found: string }[]>`
    with named as (
      select id, (body->>'statementId')::uuid as name
      from fact
      where tenant_id = ${tenantId} and type = 'line.matched'
      union all
      select f.id, entry.id::uuid
      from fact f, jsonb_array_elements_text(f.body->'entryIds') as entry (id)
      where f.tenant_id = ${tenantId} and f.type = 'line.matched'
    ), gone as (
      select target_id as id from fact_void where tenant_id = ${tenantId} and is_effective
    ), broken as (
      select distinct n.id from named n join gone g on g.id = n.name
    )
    select b.id || ' match_broken' as where, 'an issue' as expected, 'nothing' as found
    from broken b
    where not exists (select from gone g where g.id = b.id)
      and not exists (
        select from issue i
        where i.tenant_id = ${tenantId} and i.fact_id = b.id and i.kind = 'match_broken')
    union all
    select i.fact_id || ' match_broken', 'nothing', 'an issue'
    from issue i
    where i.tenant_id = ${tenantId} and i.kind = 'match_broken'
      and not exists (select from broken b where b.id = i.fact_id)
    order by 1`;
  for (const { where, expected, found } of rows) {
    tell(findings, { what: 'issue differs', where, expected, found });
  }
}

/** What was missing and has come since is no issue any more, and only then has it come. */
async function checkArrived({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string; found: string }[]>`
    with come as (
      select distinct 'customer_unknown' as kind, customer_id as id
      from fact
      where tenant_id = ${tenantId} and type = 'customer.registered'
      union all
      select distinct 'meter_unknown', account_id
      from fact
      where tenant_id = ${tenantId} and type = 'meter.installed'
      union all
      select distinct 'account_unknown',
        case type when 'meter.installed' then account_id else customer_id end
      from fact
      where tenant_id = ${tenantId} and type in ('meter.installed', 'customer.registered')
    )
    select i.fact_id || ' ' || i.kind as where, coalesce(i.resolution, 'open') as found
    from issue i
    join fact f on f.tenant_id = i.tenant_id and f.id = i.fact_id
    left join come c on c.kind = i.kind
      and c.id = case i.kind when 'customer_unknown' then i.customer_id else f.account_id end
    left join fact t on i.kind = 'void_target_unknown' and t.tenant_id = i.tenant_id
      and t.id = (f.body->>'factId')::uuid
    where i.tenant_id = ${tenantId}
      and i.kind in (
        'customer_unknown', 'meter_unknown', 'account_unknown', 'void_target_unknown')
      and coalesce(i.resolution, 'arrived') = 'arrived'
      and (coalesce(c.id, t.id) is not null) <> (i.resolution is not null)
    order by 1`;
  for (const { where, found } of rows) {
    const expected = found === 'open' ? 'settled: what was missing came' : 'open';
    tell(findings, { what: 'issue differs', where, expected, found });
  }
}

/** What the office says it settled is closed by it, and nothing else is closed as settled. */
async function checkSettled({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<{ where: string; expected: string; found: string }[]>`
    with said as (
      select id, author_id, (body->>'factId')::uuid as fact_id, body->>'kind' as kind
      from fact
      where tenant_id = ${tenantId} and type = 'issue.settled'
    )
    select i.fact_id || ' ' || i.kind as where, 'closed: the office settled it' as expected,
      'open' as found
    from issue i
    where i.tenant_id = ${tenantId} and i.resolution is null
      and exists (select from said s where s.fact_id = i.fact_id and s.kind = i.kind)
    union all
    select i.fact_id || ' ' || i.kind, 'settled by a fact that names it', i.resolution
    from issue i
    where i.tenant_id = ${tenantId} and i.resolution = 'settled'
      and not exists (
        select from said s
        where s.id = i.resolved_by_fact and s.author_id = i.resolved_by
          and s.fact_id = i.fact_id and s.kind = i.kind)
    order by 1`;
  for (const { where, expected, found } of rows) {
    tell(findings, { what: 'issue differs', where, expected, found });
  }
}

type Orphan = { readonly subject: Subject; readonly where: string };

/** Rows whose fact is not in the book. */
async function checkOrphans({ sql, tenantId }: TenantRead, findings: Findings) {
  const rows = await sql<Orphan[]>`
    with orphan as (
      select case purpose when 'post' then 'journal entry' else 'reversal' end as subject,
        e.id, e.fact_id
      from journal_entry e
      where e.tenant_id = ${tenantId}
      union all
      select 'open item', o.id, o.id from open_item o where o.tenant_id = ${tenantId}
      union all
      select 'reading', r.id, r.id from reading r where r.tenant_id = ${tenantId}
      union all
      select 'issue', i.fact_id, i.fact_id from issue i where i.tenant_id = ${tenantId}
    )
    select o.subject, o.id as where
    from orphan o
    left join fact f on f.tenant_id = ${tenantId} and f.id = o.fact_id
    where f.id is null
    order by 1, 2`;
  for (const { subject, where } of rows) {
    compare(findings, { subject, where }, { expected: undefined, found: { fact: 'none' } });
  }
}
