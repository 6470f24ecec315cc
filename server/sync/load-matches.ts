// Matches of statement lines that name facts which may be gone: entries or statements that a void
// takes back. Asked only where a group holds such a void.
import type { Fact } from '../../shared/facts.ts';
import type { BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';

export type HeldMatch = {
  readonly id: FactId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId | null;
  /** The statement and the entries that are said to be the same money. */
  readonly names: readonly FactId[];
};

/** Matches of these businesses that name any of these facts and that nobody took back. */
export async function loadMatchesNaming(
  { sql, tenantId }: TenantSql,
  ids: readonly FactId[],
  businessIds: readonly BusinessId[],
): Promise<readonly HeldMatch[]> {
  if (ids.length === 0) return [];
  return await sql<HeldMatch[]>`
    select f.id, f.business_id as "businessId", f.customer_id as "customerId",
      f.body->'entryIds' || jsonb_build_array(f.body->'statementId') as names
    from fact f
    where f.tenant_id = ${tenantId} and f.type = 'line.matched'
      and f.business_id = any(${businessIds}::uuid[])
      and (f.body->>'statementId' = any(${ids}::text[]) or f.body->'entryIds' ?| ${ids}::text[])
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by f.id`;
}

/** What a match says is the same money: the statement of its line, and entries. */
export const namedByMatch = ({ fact }: { readonly fact: Fact }): readonly FactId[] =>
  fact.type === 'line.matched' ? [fact.body.statementId, ...fact.body.entryIds] : [];
