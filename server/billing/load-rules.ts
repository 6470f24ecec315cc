// The rules by which a business bills: the fact told last, or none.
import { type BillingRules, billingRulesSchema, NO_RULES } from '../../shared/billing/rules-set.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

export async function loadRules(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
): Promise<BillingRules> {
  const [row] = await sql<{ body: unknown }[]>`
    select f.body
    from fact f
    where f.tenant_id = ${tenantId} and f.business_id = ${businessId} and f.type = 'rules.set'
      and not exists (
        select from fact_void v
        where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
    order by least(f.recorded_at + f.offset_ms * interval '1 millisecond', f.received_at) desc,
      f.id desc
    limit 1`;
  return row === undefined ? NO_RULES : billingRulesSchema.parse(row.body);
}
