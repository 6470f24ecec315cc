// Reads the other halves of credit that goes over: a half of this group may be what one of the book
// has waited for.
import type { Day } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Half } from '../../shared/payments/credit-halves.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import { receivedDay } from './load-odd.ts';

/** A half of the book; `isOpen`: its other half stood before. */
export type HeldHalf = Half & {
  readonly day: Day;
  /** On which it was received, in the zone of its business. */
  readonly receivedDay: Day;
  readonly isFromServer: boolean;
  readonly isOpen: boolean;
};

export async function loadHalves({ sql, tenantId }: TenantSql, ids: readonly FactId[]) {
  if (ids.length === 0) return new Map<FactId, HeldHalf>();
  const rows = await sql<HeldHalf[]>`
    select f.id, f.business_id as "businessId", f.day, f.body, ${receivedDay(sql)},
      d.kind = 'server' as "isFromServer", o.id is not null as "isOpen"
    from fact f
    join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
    join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
    left join open_item o on o.tenant_id = f.tenant_id and o.id = f.id
    where f.tenant_id = ${tenantId} and f.id = any(${ids}::uuid[]) and f.type = 'credit.moved'
    order by f.id`;
  return new Map(rows.map((half) => [half.id, half]));
}
