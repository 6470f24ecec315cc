// Stores customers with their moves between rounds, meters and readings.
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { allOf, NO_ROUND, type Writes } from './writes.ts';

export function storeCustomers(tx: TenantTx, rows: Writes['customers']): readonly Statement[] {
  if (rows.length === 0) return [];
  return allOf([
    tx.sql`
      insert into customer as held (tenant_id, id, business_id, name, phone, place, round_id,
        stop_order, code, note, is_registered, stamps, round_version, version)
      select ${tx.tenantId}, id, "businessId", name, phone, place, "roundId",
        "stopOrder", code, note, "isRegistered", stamps, ${tx.version}, ${tx.version}
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
        id uuid, "businessId" uuid, name text, phone text, place text, "roundId" uuid,
        "stopOrder" integer, code text, note text, "isRegistered" boolean, stamps jsonb)
      on conflict (tenant_id, id) do update
      set name = excluded.name, phone = excluded.phone, place = excluded.place,
        round_id = excluded.round_id, stop_order = excluded.stop_order, code = excluded.code,
        note = excluded.note, is_registered = excluded.is_registered, stamps = excluded.stamps,
        round_version = case
          when held.round_id is distinct from excluded.round_id then excluded.version
          else held.round_version
        end,
        version = excluded.version`,
    ...moves(tx, rows),
  ]);
}

function moves(tx: TenantTx, rows: Writes['customers']) {
  const left = rows.filter((row) => row.leftRound !== null);
  const entered = rows
    .filter((row) => row.entered)
    .map(({ id, roundId }) => ({ id, roundId: roundId ?? NO_ROUND }));
  return [
    left.length === 0
      ? null
      : tx.sql`
          insert into departure (tenant_id, round_id, customer_id, version)
          select ${tx.tenantId}, "leftRound", id, ${tx.version}
          from json_to_recordset(${JSON.stringify(left)}::text::json) as row (
            id uuid, "leftRound" uuid)
          on conflict (tenant_id, round_id, customer_id) do update set version = excluded.version`,
    entered.length === 0
      ? null
      : tx.sql`
          delete from departure d
          using json_to_recordset(${JSON.stringify(entered)}::text::json) as row (
            id uuid, "roundId" uuid)
          where d.tenant_id = ${tx.tenantId} and d.round_id = row."roundId"
            and d.customer_id = row.id`,
  ];
}

export function storeMeters(tx: TenantTx, writes: Writes): readonly Statement[] {
  const { meters, readings, voidedReadings, touchedMeters } = writes;
  return allOf([
    meters.length === 0
      ? null
      : tx.sql`
          insert into meter (tenant_id, id, business_id, customer_id, serial, digits, tariff_id,
            start_value, installed_day, code, multiplier, place, removed_day, is_installed, stamps,
            version)
          select ${tx.tenantId}, id, "businessId", "customerId", serial, digits, "tariffId",
            "startValue", "installedDay", code, multiplier, place, "removedDay", "isInstalled",
            stamps, ${tx.version}
          from json_to_recordset(${JSON.stringify(meters)}::text::json) as row (
            id uuid, "businessId" uuid, "customerId" uuid, serial text, digits smallint,
            "tariffId" uuid, "startValue" bigint, "installedDay" date, code text,
            multiplier integer, place text, "removedDay" date,
            "isInstalled" boolean, stamps jsonb)
          on conflict (tenant_id, id) do update
          set customer_id = excluded.customer_id, serial = excluded.serial,
            digits = excluded.digits, tariff_id = excluded.tariff_id,
            start_value = excluded.start_value, installed_day = excluded.installed_day,
            code = excluded.code, multiplier = excluded.multiplier, place = excluded.place,
            removed_day = excluded.removed_day, is_installed = excluded.is_installed,
            stamps = excluded.stamps, version = excluded.version`,
    readings.length === 0
      ? null
      : tx.sql`
          insert into reading (tenant_id, id, meter_id, customer_id, value, day, about, is_voided)
          select ${tx.tenantId}, id, "meterId", "customerId", value, day, about, "isVoided"
          from json_to_recordset(${JSON.stringify(readings)}::text::json) as row (
            id uuid, "meterId" uuid, "customerId" uuid, value bigint, day date,
            about jsonb, "isVoided" boolean)`,
    voidedReadings.length === 0
      ? null
      : tx.sql`
          update reading
          set is_voided = true
          where tenant_id = ${tx.tenantId} and id = any(${voidedReadings}::uuid[])`,
    touchedMeters.length === 0
      ? null
      : tx.sql`
          update meter
          set version = ${tx.version}
          where tenant_id = ${tx.tenantId} and id = any(${touchedMeters}::uuid[])`,
  ]);
}
