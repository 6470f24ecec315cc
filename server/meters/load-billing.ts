// Reads what a billing needs of meters, page by page: readings, bills that stand, what the office
// said of readings, and what is owed on the meter's account.
import type { Day } from '../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, FactId, MeterId, TariffId } from '../../shared/kernel/ids.ts';
import type { PrintedBill } from '../../shared/meters/bill-charge.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import { type Tariff, tariffSchema } from '../../shared/meters/tariff.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

export type BillableMeter = {
  readonly id: MeterId;
  readonly customerId: CustomerId;
  readonly serial: string;
  readonly code: string | null;
  readonly digits: number;
  readonly multiplier: number;
  readonly tariffId: TariffId | null;
  readonly installedDay: Day | null;
  readonly removedDay: Day | null;
  readonly readings: readonly Reading[];
  readonly bills: readonly PrintedBill[];
  /** The last day up to which it was billed; its reading may be older. */
  readonly billedDay: Day | null;
  readonly acceptedIds: readonly FactId[];
  /** Owed (+) or in credit before the bill. */
  readonly balance: number;
};

/** Corrections reach back so many bills of a meter. */
const BILLS_HELD = 24;

/** Of days before this one a meter may have bills that were not read; null where all were. */
export const billsKnownSince = ({ bills }: Pick<BillableMeter, 'bills'>): Day | null =>
  bills.length < BILLS_HELD ? null : (bills.map(({ to }) => to.day).toSorted()[0] ?? null);

export type BillingAsk = {
  readonly businessId: BusinessId;
  readonly upTo: Day;
  readonly after: string;
  readonly limit: number;
};

/** Meters of a business in the order of their ids, behind `after`. */
export async function loadBillable(
  { sql, tenantId }: TenantRead,
  { businessId, upTo, after, limit }: BillingAsk,
): Promise<readonly BillableMeter[]> {
  return await sql<BillableMeter[]>`
    select m.id, m.customer_id as "customerId", m.serial, m.code, m.digits, m.multiplier,
      m.tariff_id as "tariffId", m.installed_day as "installedDay",
      m.removed_day as "removedDay", readings.all as readings, own.bills,
      own.billed_day as "billedDay", own.accepted as "acceptedIds",
      coalesce(a.outstanding - a.unapplied, 0) as balance
    from (
      select *
      from meter
      where tenant_id = ${tenantId} and business_id = ${businessId} and is_installed
        and id > ${after}
      order by id
      limit ${limit}
    ) m
    left join account a on a.tenant_id = m.tenant_id and a.id = m.id
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', r.id, 'value', r.value, 'day', r.day,
        'about', r.about) order by r.day, r.id), '[]') as all
      from reading r
      where r.tenant_id = m.tenant_id and r.meter_id = m.id and not r.is_voided
        and r.day <= ${upTo}
    ) readings
    cross join lateral (
      select coalesce(json_agg(own.body) filter (where own.type = 'bill.issued'), '[]') as bills,
        max(own.day) filter (where own.type = 'bill.issued') as billed_day,
        coalesce(json_agg(own.body ->> 'readingId') filter (where own.type <> 'bill.issued'), '[]')
          as accepted
      from (
        select f.type, f.day, f.body,
          row_number() over (partition by f.type order by f.day desc, f.id desc)
        from fact f
        where f.tenant_id = m.tenant_id and f.customer_id = m.customer_id and f.account_id = m.id
          and (f.type = 'bill.issued'
            or f.type = 'reading.reviewed' and f.body ->> 'verdict' = 'accepted')
          and not exists (
            select from fact_void v
            where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
      ) own
      where own.row_number <= ${BILLS_HELD} or own.type <> 'bill.issued'
    ) own
    order by m.id`;
}

export async function loadTariffs(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
): Promise<readonly Tariff[]> {
  const rows = await sql<Tariff[]>`
    select id, business_id as "businessId", name, unit, from_day as "fromDay",
      standing_charge as "standingCharge", blocks, rules
    from tariff
    where tenant_id = ${tenantId} and business_id = ${businessId}
    order by id, from_day`;
  return rows.map((row) => tariffSchema.parse(row));
}

export async function countMeters(
  { sql, tenantId }: TenantRead,
  businessId: BusinessId,
): Promise<number> {
  const [row] = await sql<{ meters: number }[]>`
    select count(*)::integer as meters
    from meter
    where tenant_id = ${tenantId} and business_id = ${businessId} and is_installed`;
  return row?.meters ?? 0;
}
