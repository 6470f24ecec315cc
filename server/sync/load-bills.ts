// Reads what bills of a group are held against: other bills of their meters that may share days
// with them and, for those that a phone made, the readings and tariffs of the book.
import type { Day } from '../../shared/kernel/day.ts';
import type { FactId, MeterId, TariffId } from '../../shared/kernel/ids.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import { tariffSchema } from '../../shared/meters/tariff.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import type { Arrived } from './batch.ts';
import { groupBy } from './group-by.ts';
import type { TariffWrite } from './writes.ts';

export type StandingBill = {
  readonly id: FactId;
  readonly meterId: MeterId;
  readonly from: Day;
  readonly to: Day;
};

export type HeldBills = {
  /** That may share days with bills of this group. */
  readonly standing: ReadonlyMap<MeterId, readonly StandingBill[]>;
  /** By the bills that a phone made: from the last reading up to their first day on. */
  readonly readings: ReadonlyMap<FactId, readonly Reading[]>;
  readonly tariffs: readonly TariffWrite[];
};

type Asked = StandingBill & {
  readonly readingId: FactId;
  readonly tariffId: TariffId;
  readonly isFromDoor: boolean;
};

export async function loadBills(tx: TenantSql, arrived: readonly Arrived[]): Promise<HeldBills> {
  const asked = arrived.flatMap(askOf);
  const doors = asked.filter((one) => one.isFromDoor);
  const [standing, readings, tariffs] = await Promise.all([
    asked.length === 0 ? [] : loadStanding(tx, asked),
    doors.length === 0 ? [] : loadReadings(tx, doors),
    doors.length === 0 ? [] : loadTariffs(tx, doors),
  ]);
  return {
    standing: groupBy(standing, ({ meterId }) => meterId),
    readings: new Map(readings.map((row) => [row.id, row.readings])),
    tariffs: tariffs.map(({ stamp, ...row }) => ({ tariff: tariffSchema.parse(row), stamp })),
  };
}

function askOf({ decoded, isMadeHere }: Arrived): readonly Asked[] {
  if (!decoded.ok || decoded.told.fact.type !== 'bill.issued') return [];
  const { id, body } = decoded.told.fact;
  const { meterId, readingId, from, to, tariff } = body;
  const isFromDoor = isMadeHere !== true;
  return [{ id, meterId, readingId, from: from.day, to: to.day, tariffId: tariff.id, isFromDoor }];
}

/** A bill is issued on its last day or later: one issued up to the first day shares none. */
const loadStanding = ({ sql, tenantId }: TenantSql, asked: readonly Asked[]) =>
  sql<StandingBill[]>`
    select distinct on (o.id) o.id, o.account_id as "meterId", f.body #>> '{from,day}' as "from",
      f.body #>> '{to,day}' as "to"
    from json_to_recordset(${JSON.stringify(asked)}::text::json) as own (
      id uuid, "meterId" uuid, "from" date, "to" date)
    join open_item o on o.tenant_id = ${tenantId} and o.account_id = own."meterId"
      and o.kind in ('bill', 'bill_credit') and not o.is_voided
      and (o.day > own."from" or o.day = own."to")
    join fact f on f.tenant_id = o.tenant_id and f.id = o.id
    order by o.id`;

const loadReadings = ({ sql, tenantId }: TenantSql, asked: readonly Asked[]) =>
  sql<{ readonly id: FactId; readonly readings: readonly Reading[] }[]>`
    select own.id, coalesce(json_agg(json_build_object('id', r.id, 'value', r.value, 'day', r.day,
      'about', r.about) order by r.day, r.id) filter (where r.id is not null), '[]') as readings
    from json_to_recordset(${JSON.stringify(asked)}::text::json) as own (
      id uuid, "meterId" uuid, "readingId" uuid, "from" date, "to" date)
    left join lateral (
      select max(day) as day
      from reading
      where tenant_id = ${tenantId} and meter_id = own."meterId" and not is_voided
        and day <= own."from" and id <> own."readingId"
    ) start on true
    left join reading r on r.tenant_id = ${tenantId} and r.meter_id = own."meterId"
      and not r.is_voided and (r.id = own."readingId"
        or r.day >= coalesce(start.day, own."from") and r.day <= own."to")
    group by own.id
    order by own.id`;

type TariffRow = { readonly stamp: string };

const loadTariffs = ({ sql, tenantId }: TenantSql, asked: readonly Asked[]) =>
  sql<TariffRow[]>`
    select id, business_id as "businessId", name, unit, from_day as "fromDay",
      standing_charge as "standingCharge", blocks, rules, stamp
    from tariff
    where tenant_id = ${tenantId} and id = any(${asked.map((one) => one.tariffId)}::uuid[])
    order by id, from_day`;
