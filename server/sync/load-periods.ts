// Reads which days of the tenant's businesses were closed and opened again.
import type { PeriodStep } from '../../shared/books/closed-through.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import { type Envelope, stampOf } from '../../shared/ledger/fact.ts';
import { instantOf } from '../db/read-sets.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';

export type HeldPeriodStep = PeriodStep & { readonly businessId: BusinessId };

type HeldStep = Envelope & {
  readonly receivedAt: Instant;
  readonly body: { readonly throughDay: Day | null };
};

/** Every closing and reopening of a tenant: some a year. */
export async function loadPeriods(read: TenantSql) {
  return periodsOf(await selectPeriods(read));
}

export const selectPeriods = ({ sql, tenantId }: TenantSql) => sql<HeldStep[]>`
  select id, type, business_id as "businessId", offset_ms as "offsetMs", body,
    ${instantOf(sql, 'recorded_at')} as "recordedAt",
    ${instantOf(sql, 'received_at')} as "receivedAt"
  from fact
  where tenant_id = ${tenantId} and type in ('period.closed', 'period.reopened')
  order by id`;

export function periodsOf(rows: readonly HeldStep[]) {
  return rows.map(
    (row): HeldPeriodStep => ({
      businessId: row.businessId,
      stamp: stampOf(row, row.receivedAt),
      isReopening: row.type === 'period.reopened',
      throughDay: row.body.throughDay,
    }),
  );
}
