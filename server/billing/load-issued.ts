// Invoices and bills of a business that stand, with whom they are for and what is left of them.
import type { Issued } from '../../shared/billing-answers.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

const LISTED = 1_000;

/** Those up to one day, or the latest; newest first. */
export async function loadIssued(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
  upTo: string | null,
): Promise<readonly Issued[]> {
  return await sql<Issued[]>`
    select f.id as "factId", f.customer_id as "customerId", c.name, c.phone, f.number,
      case f.type when 'bill.issued' then f.body #>> '{from,day}' else f.body ->> 'from' end
        as "from",
      case f.type when 'bill.issued' then f.body #>> '{to,day}' else f.body ->> 'to' end as "to",
      o.due_day as "dueDay", o.amount, o.amount - o.allocated as open,
      a.outstanding - a.unapplied as balance, coalesce(m.code, c.code) as code,
      (f.body ->> 'used')::bigint as used, f.body #>> '{tariff,unit}' as unit
    from fact f
    join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
    join account a on a.tenant_id = f.tenant_id and a.id = f.account_id
    left join meter m on m.tenant_id = f.tenant_id and m.id = f.account_id
    join open_item o on o.tenant_id = f.tenant_id and o.id = f.id and not o.is_voided
    where f.tenant_id = ${tenantId} and f.business_id = ${businessId}
      and f.type in ('invoice.issued', 'bill.issued')
      and (${upTo}::date is null or f.day = ${upTo}::date)
    order by f.day desc, c.name, f.id
    limit ${LISTED}`;
}
