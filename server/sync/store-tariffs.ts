// Stores versions of tariffs. The greater stamp stays, so that any order of arrival gives the same.
import { type Columns, tableOf } from '../db/columns.ts';
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { TariffWrite } from './writes.ts';

export function storeTariffs(tx: TenantTx, rows: readonly TariffWrite[]): readonly Statement[] {
  if (rows.length === 0) return [];
  return [
    tx.sql`
    insert into tariff as held (tenant_id, id, from_day, business_id, name, unit, standing_charge,
      blocks, rules, stamp, version)
    select ${tx.tenantId}, id, from_day, business_id, name, unit, standing_charge,
      blocks, rules, stamp, ${tx.version}
    from ${tableOf(tx.sql, rows, tariffColumns)}
    on conflict (tenant_id, id, from_day) do update
    set business_id = excluded.business_id, name = excluded.name, unit = excluded.unit,
      standing_charge = excluded.standing_charge, blocks = excluded.blocks,
      rules = excluded.rules, stamp = excluded.stamp, version = excluded.version
    where held.stamp < excluded.stamp`,
  ];
}

const tariffColumns: Columns<TariffWrite> = {
  id: ['uuid', ({ tariff }) => tariff.id],
  from_day: ['date', ({ tariff }) => tariff.fromDay],
  business_id: ['uuid', ({ tariff }) => tariff.businessId],
  name: ['text', ({ tariff }) => tariff.name],
  unit: ['text', ({ tariff }) => tariff.unit],
  standing_charge: ['bigint', ({ tariff }) => tariff.standingCharge],
  blocks: ['jsonb', ({ tariff }) => tariff.blocks],
  rules: ['jsonb', ({ tariff }) => tariff.rules ?? {}],
  stamp: ['text', ({ stamp }) => stamp],
};
