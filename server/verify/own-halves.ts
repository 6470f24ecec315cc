// Credit that went over from one account to another is two facts: each counts only where its other
// half is here, of the same amount, between the same two accounts of the same customer, reversed.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { type Findings, tell } from './findings.ts';

type Row = {
  readonly id: string;
  readonly isAlone: boolean;
  /** What became of its `half_missing`; null where it was never raised. */
  readonly issue: 'open' | 'arrived' | 'settled' | null;
};

/** Halves without another; somebody must be told of each, and of no other. */
export async function loadLoneHalves(
  { sql, tenantId }: TenantRead,
  findings: Findings,
): Promise<ReadonlySet<string>> {
  const rows = await sql<Row[]>`
    select f.id, p.id is null as "isAlone",
      case when i.fact_id is not null then coalesce(i.resolution, 'open') end as issue
    from fact f
    left join fact p
      on p.tenant_id = f.tenant_id and p.id = (f.body ->> 'pairId')::uuid and p.id <> f.id
      and p.type = f.type and p.customer_id = f.customer_id
      and p.business_id = f.business_id and p.body ->> 'pairId' = f.id::text
      and p.body -> 'amount' = f.body -> 'amount' and p.body ->> 'way' <> f.body ->> 'way'
      and p.account_id = (f.body ->> 'otherAccountId')::uuid
      and (p.body ->> 'otherAccountId')::uuid = f.account_id
    left join issue i
      on i.tenant_id = f.tenant_id and i.fact_id = f.id and i.kind = 'half_missing'
    where f.tenant_id = ${tenantId} and f.type = 'credit.moved'
    order by f.id`;
  for (const { id, isAlone, issue } of rows) {
    const isRight = isAlone ? issue === 'open' || issue === 'settled' : issue !== 'open';
    if (isRight) continue;
    const expected = isAlone ? 'half_missing: the other half is not here' : 'both halves are here';
    tell(findings, { what: 'issue differs', where: id, expected, found: issue ?? 'none' });
  }
  return new Set(rows.filter(({ isAlone }) => isAlone).map(({ id }) => id));
}
