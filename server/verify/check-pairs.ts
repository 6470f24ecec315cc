// Credit that went over from one account to another is two facts: each has its other half, of the
// same amount, between the same two accounts of the same customer, the other way round.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { compare, type Findings } from './findings.ts';

export async function checkPairs({ sql, tenantId }: TenantRead, findings: Findings): Promise<void> {
  const alone = await sql<{ id: string; pairId: string }[]>`
    select f.id, f.body ->> 'pairId' as "pairId"
    from fact f
    where f.tenant_id = ${tenantId} and f.type = 'credit.moved'
      and not exists (
        select from fact p
        where p.tenant_id = f.tenant_id and p.id = (f.body ->> 'pairId')::uuid
          and p.type = f.type and p.customer_id = f.customer_id
          and p.body ->> 'pairId' = f.id::text
          and p.body -> 'amount' = f.body -> 'amount' and p.body ->> 'way' <> f.body ->> 'way'
          and p.account_id = (f.body ->> 'otherAccountId')::uuid
          and (p.body ->> 'otherAccountId')::uuid = f.account_id)
    order by f.id`;
  for (const { id, pairId } of alone) {
    const where = `${pairId}, the other half of ${id}`;
    compare(findings, { subject: 'fact', where }, { expected: { id: pairId }, found: undefined });
  }
}
