// Stores what a person must settle, and closes what settled itself: the fact that was missing came.
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Closings, IssueWrite } from './writes.ts';

/**
 * New issues; one that stands already, open or closed, stays as it is. The office may have settled
 * one before its fact came (a server that lost both hears of them in any order): then it is closed.
 * Must follow the facts within the transaction.
 */
export function storeIssues(
  tx: TenantTx,
  rows: readonly IssueWrite[],
  receivedAt: string,
): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into issue (tenant_id, fact_id, kind, business_id, customer_id, raised_at, version,
      resolved_at, resolution, resolved_by, resolved_by_fact)
    select ${tx.tenantId}, row."factId", row.kind, row."businessId", row."customerId",
      ${receivedAt}, ${tx.version}, case when s.id is not null then ${receivedAt}::timestamptz end,
      case when s.id is not null then 'settled' end, s.author_id, s.id
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      "factId" uuid, kind text, "businessId" uuid, "customerId" uuid)
    left join lateral (
      select id, author_id
      from fact
      where tenant_id = ${tx.tenantId} and settles_id = row."factId"
        and body->>'kind' = row.kind
      order by id
      limit 1
    ) s on true
    on conflict (tenant_id, fact_id, kind) do nothing`,
  ];
}

/** Closes with the facts that came; must follow them and their rows within the transaction. */
export function closeIssues(
  tx: TenantTx,
  closings: Closings,
  receivedAt: string,
): readonly Statement[] {
  const { registered, moved, installed, opened, owed, voids, settled } = closings;
  const { halves, credited } = closings;
  return [
    ...closeSettled(tx, settled, receivedAt),
    ...close(tx, receivedAt, {
      came: registered,
      which: tx.sql`i.kind = 'customer_unknown' and i.customer_id = row.id`,
    }),
    ...close(tx, receivedAt, {
      came: moved,
      which: tx.sql`i.kind = 'round_unknown' and i.customer_id = row.id`,
    }),
    ...closeOwn(tx, receivedAt, { kind: 'void_target_unknown', came: voids }),
    ...closeOwn(tx, receivedAt, { kind: 'half_missing', came: halves }),
    ...closeOwn(tx, receivedAt, { kind: 'over_credited', came: credited }),
    ...close(tx, receivedAt, {
      came: installed,
      which: tx.sql`i.kind = 'meter_unknown' and i.fact_id in (
        select id from reading where tenant_id = ${tx.tenantId} and meter_id = row.id
        union all
        select id from open_item where tenant_id = ${tx.tenantId} and account_id = row.id)`,
    }),
    ...close(tx, receivedAt, {
      came: opened,
      which: tx.sql`i.kind = 'account_unknown' and (i.fact_id in (
        select id from open_item where tenant_id = ${tx.tenantId} and account_id = row.id)
        or exists (
          select from fact f
          where f.tenant_id = i.tenant_id and f.id = i.fact_id and f.account_id = row.id
            and f.type = 'credit.moved'))`,
    }),
    ...close(tx, receivedAt, {
      came: owed,
      which: tx.sql`i.kind = 'choice_unknown' and i.fact_id in (
        select p.id
        from open_item p
        where p.tenant_id = ${tx.tenantId} and p.account_id = row.id and p.choices is not null
          and not exists (
            select 1
            from jsonb_to_recordset(p.choices) as choice ("debitId" uuid)
            left join open_item d on d.tenant_id = p.tenant_id and d.id = choice."debitId"
              and d.account_id = p.account_id and d.side = 1
            where d.id is null))`,
    }),
    ...closeChosenAnew(tx, owed, receivedAt),
  ];
}

/** Of facts that themselves came to what they lacked. */
const closeOwn = (
  tx: TenantTx,
  receivedAt: string,
  { kind, came }: Pick<IssueWrite, 'kind'> & Pick<Closing, 'came'>,
): readonly Statement[] =>
  close(tx, receivedAt, { came, which: tx.sql`i.kind = ${kind} and i.fact_id = row.id` });

/** Choices anew are in no row of their own: the fact says what they name. */
function closeChosenAnew(
  tx: TenantTx,
  owed: Closings['owed'],
  receivedAt: string,
): readonly Statement[] {
  return close(tx, receivedAt, {
    came: owed,
    which: tx.sql`i.kind = 'choice_unknown' and i.fact_id in (
      select p.id
      from fact p
      join open_item c on c.tenant_id = p.tenant_id and c.id = (p.body->>'creditId')::uuid
        and c.account_id = p.account_id and c.side = -1
      where p.tenant_id = ${tx.tenantId} and p.account_id = row.id
        and p.type = 'payment.allocated'
        and not exists (
          select 1
          from jsonb_to_recordset(p.body #> '{allocation,choices}') as choice ("debitId" uuid)
          left join open_item d on d.tenant_id = p.tenant_id and d.id = choice."debitId"
            and d.account_id = p.account_id and d.side = 1
          where d.id is null))`,
  });
}

function closeSettled(
  tx: TenantTx,
  settled: Closings['settled'],
  receivedAt: string,
): readonly Statement[] {
  if (settled.length === 0) return [];
  return [
    tx.sql`
    update issue i
    set resolved_at = ${receivedAt}, resolution = 'settled', resolved_by = row."authorId",
      resolved_by_fact = row."byFactId", version = ${tx.version}
    from json_to_recordset(${JSON.stringify(settled)}::text::json) as row (
      "factId" uuid, kind text, "byFactId" uuid, "authorId" uuid)
    where i.tenant_id = ${tx.tenantId} and i.fact_id = row."factId" and i.kind = row.kind
      and i.resolved_at is null`,
  ];
}

type Closing = {
  /** What was missing, and the fact with which it came. */
  readonly came: Closings['registered'];
  /** The issues that it settles, of «i» by «row». */
  readonly which: ReturnType<TenantTx['sql']>;
};

function close(tx: TenantTx, receivedAt: string, { came, which }: Closing): readonly Statement[] {
  if (came.length === 0) return [];
  return [
    tx.sql`
    update issue i
    set resolved_at = ${receivedAt}, resolution = 'arrived', resolved_by_fact = row."factId",
      version = ${tx.version}
    from json_to_recordset(${JSON.stringify(came)}::text::json) as row (id uuid, "factId" uuid)
    where i.tenant_id = ${tx.tenantId} and i.resolved_at is null and ${which}`,
  ];
}
