// Open issues of a tenant with the facts that are odd, and how many there are.

import type { OpenIssue, OpenIssues } from '../../shared/issues/answers.ts';
import { kindsToApprove } from '../../shared/issues/approvals.ts';
import type { BusinessId, RoundId } from '../../shared/kernel/ids.ts';
import type { StoredFact } from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { askedVoids } from './load-approvals.ts';
import { type Counting, loadCounting } from './load-counting.ts';

export type IssueFilter = {
  readonly businessId?: BusinessId | undefined;
  readonly roundId?: RoundId | undefined;
  readonly kind?: string | undefined;
};

const SHOWN_MOST = 200;

type Row = Omit<OpenIssue, 'fact'> &
  Pick<StoredFact, 'type' | 'schema' | 'seq' | 'recordedAt' | 'offsetMs' | 'day' | 'body'>;

/**
 * Kinds are counted without regard to the asked kind; at most 200 issues, receipts that differ
 * first, then oldest first.
 */
export async function loadIssues(read: TenantRead, filter: IssueFilter): Promise<OpenIssues> {
  const { sql, tenantId } = read;
  const isAsked = sql`i.tenant_id = ${tenantId} and i.resolved_at is null
    and (${filter.businessId ?? null}::uuid is null or i.business_id = ${filter.businessId ?? null})
    and (${filter.roundId ?? null}::uuid is null or c.round_id = ${filter.roundId ?? null})`;
  const kinds = await sql<{ kind: string; count: number }[]>`
    select i.kind, count(*)::integer as count
    from issue i
    left join customer c on c.tenant_id = i.tenant_id and c.id = i.customer_id
    where ${isAsked}
    group by i.kind
    order by i.kind`;
  const rows = await sql<Row[]>`
    select i.fact_id as "factId", i.kind, i.business_id as "businessId",
      i.customer_id as "customerId", coalesce(c.name, '') as "customerName",
      i.raised_at as "raisedAt",
      f.type, f.schema, f.seq, f.recorded_at as "recordedAt", f.offset_ms as "offsetMs", f.day,
      f.body, f.device_id as "deviceId", f.author_id as "authorId", p.name as author,
      d.code as "deviceCode",
      exists (
        select from fact_void v
        where v.tenant_id = i.tenant_id and v.target_id = i.fact_id and v.is_effective
      ) as "isVoided"
    from issue i
    left join customer c on c.tenant_id = i.tenant_id and c.id = i.customer_id
    join fact f on f.tenant_id = i.tenant_id and f.id = i.fact_id
    join person p on p.tenant_id = f.tenant_id and p.id = f.author_id
    join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
    where ${isAsked} and (${filter.kind ?? null}::text is null or i.kind = ${filter.kind ?? null})
    order by i.kind <> 'receipt_differs', i.raised_at, i.fact_id, i.kind
    limit ${SHOWN_MOST}`;
  const offPaper = rows.filter(({ kind }) => kind === 'receipt_differs');
  const counting = await loadCounting(
    read,
    offPaper.map(({ factId }) => factId),
  );
  const issues = rows.map((row) => openIssueOf(row, counting.get(row.factId)));
  return { kinds: [...kinds], issues };
}

function openIssueOf(row: Row, counting: Counting | undefined): OpenIssue {
  const { type, schema, seq, recordedAt, offsetMs, day, body, ...issue } = row;
  const { factId: id, businessId } = issue;
  const fact = { id, type, schema, businessId, seq, recordedAt, offsetMs, day, body };
  const isTold = issue.kind === 'receipt_differs' && counting !== undefined;
  return { ...issue, fact, ...(isTold && { counting }) };
}

/** Open issues and what waits for a word, by business; a business without either is not there. */
export async function countIssues(read: TenantRead) {
  const { sql, tenantId } = read;
  const counts = await sql<{ businessId: BusinessId; count: number; toApprove: number }[]>`
    select business_id as "businessId", sum(issues)::integer as count,
      sum(asked)::integer as "toApprove"
    from (
      select business_id, count(*) as issues,
        count(*) filter (where kind = any(${[...kindsToApprove]}::text[])) as asked
      from issue
      where tenant_id = ${tenantId} and resolved_at is null
      group by business_id
      union all
      select business_id, 0, count(*) from (${askedVoids(read)}) asked group by business_id
    ) counted
    group by business_id
    order by business_id`;
  return { counts: [...counts] };
}
