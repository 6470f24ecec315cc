// The small tables that every phone needs whole: businesses, people, devices, rounds, price lists
// and tariffs. In a delta only the tables that changed are sent, whole.
import { businessSchema } from '../../shared/ledger/business.ts';
import type { BusinessRow, Product } from '../../shared/ledger/rows.ts';
import { type Tariff, tariffSchema } from '../../shared/meters/tariff.ts';
import type { PersonRow } from '../../shared/people/person-row.ts';
import type { DeviceRow, PulledTables, RoundRow } from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { Pusher } from './batch.ts';

type Fixed = Pick<
  PulledTables,
  'businesses' | 'people' | 'devices' | 'rounds' | 'products' | 'tariffs'
>;

/** All of them (null), or those in which a row's version lies in the stretch. */
export async function pullFixed(
  read: TenantRead,
  asking: Pusher,
  stretch: { readonly after: number; readonly upTo: number } | null,
): Promise<Partial<Fixed>> {
  const { sql, tenantId } = read;
  const changed = stretch === null ? null : await changedTables(read, stretch);
  const wants = (table: string) => changed === null || changed.has(table);
  const [businesses, people, devices, rounds, products, tariffs] = await Promise.all([
    wants('business') ? businessRows(read) : undefined,
    wants('person')
      ? sql<PersonRow[]>`
          select id, name, role, is_active as "isActive"
          from person where tenant_id = ${tenantId} order by id`
      : undefined,
    wants('device')
      ? sql<DeviceRow[]>`
          select id, person_id as "personId", code, label
          from device where tenant_id = ${tenantId} order by id`
      : undefined,
    wants('round')
      ? sql<RoundRow[]>`
          select id, business_id as "businessId", name, list_order as "listOrder",
            collector_id as "collectorId",
            coalesce(collector_id = ${asking.personId}, false) as "isMine"
          from round where tenant_id = ${tenantId} order by list_order, id`
      : undefined,
    wants('product')
      ? sql<Product[]>`
          select id, business_id as "businessId", name, unit, price_micros as price,
            tax_rate_bp as "taxRate", is_tax_included as "isTaxIncluded", hsn,
            list_order as "listOrder", prices
          from product where tenant_id = ${tenantId} order by list_order, id`
      : undefined,
    wants('tariff') ? tariffRows(read) : undefined,
  ]);
  return Object.fromEntries(
    Object.entries({ businesses, people, devices, rounds, products, tariffs }).filter(
      ([, rows]) => rows !== undefined,
    ),
  );
}

async function businessRows({ sql, tenantId }: TenantRead): Promise<readonly BusinessRow[]> {
  const rows = await sql<BusinessRow[]>`
    select id, name, trade, currency, zone, tax_scheme as "taxScheme",
      year_start_month as "yearStartMonth", credit_days as "creditDays",
      paybill, upi_address as "upiAddress", settings, list_order as "listOrder"
    from business where tenant_id = ${tenantId} order by list_order, id`;
  return rows.map(({ listOrder, ...row }) => ({ ...businessSchema.parse(row), listOrder }));
}

async function tariffRows({ sql, tenantId }: TenantRead): Promise<readonly Tariff[]> {
  const rows = await sql<Tariff[]>`
    select id, business_id as "businessId", name, unit, from_day as "fromDay",
      standing_charge as "standingCharge", blocks, rules
    from tariff where tenant_id = ${tenantId} order by id, from_day`;
  return rows.map((row) => tariffSchema.parse(row));
}

async function changedTables(
  { sql, tenantId }: TenantRead,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ named: string }[]>`
    select distinct named
    from (
      select 'business' as named, tenant_id, version from business
      union all select 'person', tenant_id, version from person
      union all select 'device', tenant_id, version from device
      union all select 'round', tenant_id, version from round
      union all select 'product', tenant_id, version from product
      union all select 'tariff', tenant_id, version from tariff
    ) fixed
    where tenant_id = ${tenantId} and version > ${after} and version <= ${upTo}
    order by named`;
  return new Set(rows.map(({ named }) => named));
}
