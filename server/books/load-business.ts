// The business that the books are asked of, with the zone that says which day it is.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

export type BookedBusiness = {
  readonly id: BusinessId;
  readonly name: string;
  readonly currency: Currency;
  readonly zone: string;
  readonly yearStartMonth: number;
};

/** The tenant's businesses in their order; only one where an id is given. */
export async function loadBusinesses(
  { sql, tenantId }: TenantRead,
  id: string | null = null,
): Promise<readonly BookedBusiness[]> {
  return await sql<BookedBusiness[]>`
    select id, name, currency, zone, year_start_month as "yearStartMonth"
    from business
    where tenant_id = ${tenantId} and (${id}::uuid is null or id = ${id}::uuid)
    order by list_order, id`;
}
