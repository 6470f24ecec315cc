// Founds a tenant: its businesses with their charts of accounts, its people, rounds, price lists
// and tariffs, and the devices that speak for the office. One transaction; all or nothing.
import { deviceCode } from '../../shared/kernel/code.ts';
import type { BusinessId, DeviceId, PersonId, RoundId, TenantId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { defaultChart } from '../../shared/ledger/chart.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import type { Database } from '../db/open-database.ts';
import { type TenantTx, writeTenant } from '../db/tenant-transaction.ts';
import { ledgerAccountId } from '../sync/ledger-account-id.ts';

export type TenantPlan = {
  readonly id: TenantId;
  readonly name: string;
  readonly businesses: readonly Business[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly role: Role }[];
  readonly rounds: readonly {
    readonly id: RoundId;
    readonly businessId: BusinessId;
    readonly name: string;
    readonly collectorId: PersonId | null;
  }[];
  readonly products: readonly Product[];
  readonly tariffs: readonly Tariff[];
  readonly devices: readonly {
    readonly id: DeviceId;
    readonly personId: PersonId;
    readonly label: string;
    readonly kind: 'phone' | 'server';
  }[];
};

/** Fails when a tenant of this id exists; one that was cut off before it had anything is made. */
export async function foundTenant(database: Database, plan: TenantPlan): Promise<void> {
  await database.pool.query(
    ({ sql }) => sql`
      insert into tenant (id, name) values (${plan.id}, ${plan.name}) on conflict do nothing`,
  );
  await writeTenant(database, plan.id, async (tx) => {
    const [somebody] = await tx.sql`select from person where tenant_id = ${plan.id} limit 1`;
    if (somebody !== undefined) throw new Error(`The tenant ${plan.name} is there already`);
    await insertPeople(tx, plan);
    await insertBusinesses(tx, plan);
    await insertLists(tx, plan);
    await insertDevices(tx, plan);
  });
}

async function insertPeople({ sql, tenantId, version }: TenantTx, { people }: TenantPlan) {
  await sql`
    insert into person (tenant_id, id, name, role, version)
    select ${tenantId}, id, name, role, ${version}
    from json_to_recordset(${JSON.stringify(people)}::text::json) as row (
      id uuid, name text, role text)`;
}

/** Makes businesses with their charts of accounts in the caller's transaction. */
export async function insertBusinesses(
  { sql, tenantId, version }: TenantTx,
  plan: Pick<TenantPlan, 'businesses'>,
) {
  const businesses = plan.businesses.map((business, listOrder) => ({ ...business, listOrder }));
  await sql`
    insert into business (tenant_id, id, name, trade, currency, zone, tax_scheme,
      year_start_month, credit_days, paybill, upi_address, list_order, version)
    select ${tenantId}, id, name, trade, currency, zone, "taxScheme",
      "yearStartMonth", "creditDays", paybill, "upiAddress", "listOrder", ${version}
    from json_to_recordset(${JSON.stringify(businesses)}::text::json) as row (
      id uuid, name text, trade text, currency text, zone text, "taxScheme" text,
      "yearStartMonth" smallint, "creditDays" smallint, paybill text, "upiAddress" text,
      "listOrder" smallint)`;
  const lines = plan.businesses.flatMap((business) =>
    defaultChart(business.trade).map((line) => ({
      ...line,
      id: ledgerAccountId(business.id, line.code),
      businessId: business.id,
      unit: business.currency,
    })),
  );
  await sql`
    insert into ledger_account (tenant_id, id, business_id, code, name, type, unit)
    select ${tenantId}, id, "businessId", code, name, type, unit
    from json_to_recordset(${JSON.stringify(lines)}::text::json) as row (
      id uuid, "businessId" uuid, code text, name text, type text, unit text)`;
}

async function insertLists({ sql, tenantId, version }: TenantTx, plan: TenantPlan) {
  const rounds = plan.rounds.map((round, listOrder) => ({ ...round, listOrder }));
  await sql`
    insert into round (tenant_id, id, business_id, name, collector_id, list_order, version)
    select ${tenantId}, id, "businessId", name, "collectorId", "listOrder", ${version}
    from json_to_recordset(${JSON.stringify(rounds)}::text::json) as row (
      id uuid, "businessId" uuid, name text, "collectorId" uuid, "listOrder" smallint)`;
  await sql`
    insert into product (tenant_id, id, business_id, name, unit, price_micros, tax_rate_bp,
      is_tax_included, hsn, list_order, version)
    select ${tenantId}, id, "businessId", name, unit, price, "taxRate",
      "isTaxIncluded", hsn, "listOrder", ${version}
    from json_to_recordset(${JSON.stringify(plan.products)}::text::json) as row (
      id uuid, "businessId" uuid, name text, unit text, price bigint, "taxRate" integer,
      "isTaxIncluded" boolean, hsn text, "listOrder" smallint)`;
  await insertTariffs({ sql, tenantId, version }, plan.tariffs);
}

/** Makes versions of tariffs in the caller's transaction. */
export async function insertTariffs(
  { sql, tenantId, version }: Pick<TenantTx, 'sql' | 'tenantId' | 'version'>,
  tariffs: readonly Tariff[],
) {
  await sql`
    insert into tariff (tenant_id, id, business_id, name, unit, from_day, standing_charge, blocks,
      rules, version)
    select ${tenantId}, id, "businessId", name, unit, "fromDay", "standingCharge", blocks,
      coalesce(rules, '{}'), ${version}
    from json_to_recordset(${JSON.stringify(tariffs)}::text::json) as row (
      id uuid, "businessId" uuid, name text, unit text, "fromDay" date, "standingCharge" bigint,
      blocks jsonb, rules jsonb)`;
}

async function insertDevices({ sql, tenantId, version }: TenantTx, plan: TenantPlan) {
  const devices = plan.devices.map((device, place) => ({ ...device, code: deviceCode(place + 1) }));
  await sql`
    insert into device (tenant_id, id, person_id, code, label, kind, version)
    select ${tenantId}, id, "personId", code, label, kind, ${version}
    from json_to_recordset(${JSON.stringify(devices)}::text::json) as row (
      id uuid, "personId" uuid, code text, label text, kind text)`;
  await sql`update tenant set devices_made = ${devices.length} where id = ${tenantId}`;
}
