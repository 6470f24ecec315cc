// What surrounds the facts: versions that the tenant has given, whose device wrote a fact, the kind
// of each ledger account, and issues that are closed with a reason.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { type Difference, type Findings, tell } from './findings.ts';

export async function checkSurroundings(read: TenantRead, findings: Findings): Promise<void> {
  for (const rows of [
    await lateVersions(read),
    await foreignAuthors(read),
    await foreignTypes(read),
    await groundlessClosings(read),
  ]) {
    for (const row of rows) tell(findings, row);
  }
}

/** Phones pull by version: what is above the tenant's own reaches none of them. */
const lateVersions = ({ sql, tenantId }: TenantRead) => sql<Difference[]>`
  with given as (
    select 'fact' as what, max(version) as version from fact where tenant_id = ${tenantId}
    union all
    select 'held fact', max(version) from held_fact where tenant_id = ${tenantId}
    union all
    select 'customer', max(version) from customer where tenant_id = ${tenantId}
    union all
    select 'meter', max(version) from meter where tenant_id = ${tenantId}
    union all
    select 'account', max(version) from account where tenant_id = ${tenantId}
    union all
    select 'open item', max(version) from open_item where tenant_id = ${tenantId}
    union all
    select 'issue', max(version) from issue where tenant_id = ${tenantId}
  )
  select g.what || ' differs' as what, 'the highest version' as where,
    'at most ' || t.version as expected, g.version::text as found
  from given g
  join tenant t on t.id = ${tenantId}
  where g.version > t.version
  order by 1`;

/** A phone's facts are its person's; what the office released keeps the author it was held for. */
const foreignAuthors = ({ sql, tenantId }: TenantRead) => sql<Difference[]>`
  with released as (
    select h.fact_id, h.author_id
    from held_step s
    join held_fact h
      on h.tenant_id = s.tenant_id and h.device_id = s.device_id and h.seq = s.seq
    where s.tenant_id = ${tenantId} and s.kind = 'released'
  )
  select 'fact differs' as what, f.id || ' author' as where, d.person_id::text as expected,
    f.author_id::text as found
  from fact f
  join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
  where f.tenant_id = ${tenantId} and d.person_id <> f.author_id
    and (f.id, f.author_id) not in (select fact_id, author_id from released)
  order by 2`;

/** By the first digit of its code, as charts are numbered. */
const foreignTypes = ({ sql, tenantId }: TenantRead) => sql<Difference[]>`
  with numbered as (
    select business_id || ' ' || code as where, type as found,
      (array['asset', 'liability', 'equity', 'income', 'expense', 'expense'])[
        left(code, 1)::integer] as expected
    from ledger_account
    where tenant_id = ${tenantId}
  )
  select 'ledger account differs' as what, "where", expected, found
  from numbered
  where found is distinct from expected
  order by 2`;

/** Only what was missing arrives; whatever is closed names a fact of the book. */
const groundlessClosings = ({ sql, tenantId }: TenantRead) => sql<Difference[]>`
  select 'issue differs' as what, i.fact_id || ' ' || i.kind as where,
    'open, or closed by a fact' as expected, coalesce(i.resolution, 'closed') as found
  from issue i
  left join fact f on f.tenant_id = i.tenant_id and f.id = i.resolved_by_fact
  where i.tenant_id = ${tenantId}
    and ((i.resolved_at is null) <> (i.resolution is null)
      or i.resolved_at is not null and f.id is null
      or i.resolution = 'arrived' and i.kind not in (
        'customer_unknown', 'meter_unknown', 'account_unknown', 'round_unknown',
        'choice_unknown', 'void_target_unknown', 'half_missing',
        'over_credited'))
  order by 2`;
