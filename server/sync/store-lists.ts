// The office's lists after facts that change them: each row is read, merged field by field so that
// any order of arrival gives the same row, and written. Such facts are few; others cost nothing.
import type { Fact } from '../../shared/facts.ts';
import type { Instant } from '../../shared/kernel/day.ts';
import { stampOf } from '../../shared/ledger/fact.ts';
import { type ListChange, mergeFields, type Stamps } from '../../shared/ledger/rows.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Accepted } from './admit.ts';

type Fields = Readonly<Record<string, unknown>>;
type Row = {
  readonly id: string;
  readonly businessId: string;
  readonly fields: Fields;
  readonly stamps: Stamps<Fields>;
};
type Made = { readonly fact: Fact; readonly change: ListChange; readonly stamp: string };

export async function storeLists(
  tx: TenantTx,
  accepted: readonly Accepted[],
  receivedAt: Instant,
): Promise<void> {
  const made = accepted.flatMap(({ fact, lists }) =>
    lists.map((change) => ({ fact, change, stamp: stampOf(fact, receivedAt) })),
  );
  if (made.length === 0) return;
  const of = (...lists: readonly ListChange['list'][]) =>
    made.filter(({ change }) => lists.includes(change.list));
  await Promise.all([
    storeRounds(tx, of('round')),
    storeProducts(tx, of('product', 'price')),
    storeBusinesses(tx, of('business')),
  ]);
}

async function storeRounds({ sql, tenantId, version }: TenantTx, made: readonly Made[]) {
  if (made.length === 0) return;
  const held = await sql<Row[]>`
    select id, business_id as "businessId", stamps, json_build_object('name', name,
      'collectorId', collector_id, 'listOrder', list_order) as fields
    from round
    where tenant_id = ${tenantId} and id = any(${idsOf(made)}::uuid[])
    order by id`;
  const rows = merged(made, held, { name: '', collectorId: null, listOrder: 0 });
  await sql`
    insert into round (tenant_id, id, business_id, name, collector_id, list_order, stamps, version)
    select ${tenantId}, id, "businessId", fields->>'name', (fields->>'collectorId')::uuid,
      (fields->>'listOrder')::smallint, stamps, ${version}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "businessId" uuid, fields jsonb, stamps jsonb)
    on conflict (tenant_id, id) do update
    set name = excluded.name, collector_id = excluded.collector_id,
      list_order = excluded.list_order, stamps = excluded.stamps, version = excluded.version`;
}

/** A product of which nothing but a price came: it has no name yet, and no list shows it. */
const newProduct = { name: '', unit: '', taxRate: 0, isTaxIncluded: false, hsn: '', listOrder: 0 };

async function storeProducts({ sql, tenantId, version }: TenantTx, made: readonly Made[]) {
  if (made.length === 0) return;
  const held = await sql<Row[]>`
    select id, business_id as "businessId", stamps, jsonb_build_object('name', name, 'unit', unit,
      'taxRate', tax_rate_bp, 'isTaxIncluded', is_tax_included, 'hsn', hsn,
      'listOrder', list_order) || prices as fields
    from product
    where tenant_id = ${tenantId} and id = any(${idsOf(made)}::uuid[])
    order by id`;
  const rows = merged(made, held, newProduct).map(({ fields, ...row }) => ({
    ...row,
    fields,
    prices: Object.fromEntries(Object.entries(fields).filter(([name]) => DAY.test(name))),
  }));
  await sql`
    insert into product (tenant_id, id, business_id, name, unit, price_micros, tax_rate_bp,
      is_tax_included, hsn, list_order, prices, stamps, version)
    select ${tenantId}, id, "businessId", fields->>'name', fields->>'unit', 0,
      (fields->>'taxRate')::integer, (fields->>'isTaxIncluded')::boolean, fields->>'hsn',
      (fields->>'listOrder')::smallint, prices, stamps, ${version}
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, "businessId" uuid, fields jsonb, prices jsonb, stamps jsonb)
    on conflict (tenant_id, id) do update
    set name = excluded.name, unit = excluded.unit, tax_rate_bp = excluded.tax_rate_bp,
      is_tax_included = excluded.is_tax_included, hsn = excluded.hsn,
      list_order = excluded.list_order, prices = excluded.prices, stamps = excluded.stamps,
      version = excluded.version`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

async function storeBusinesses({ sql, tenantId, version }: TenantTx, made: readonly Made[]) {
  if (made.length === 0) return;
  const held = await sql<Row[]>`
    select id, id as "businessId", stamps, jsonb_build_object('name', name, 'paybill', paybill,
      'upiAddress', upi_address) || settings as fields
    from business
    where tenant_id = ${tenantId} and id = any(${idsOf(made)}::uuid[])
    order by id`;
  const rows = merged(made, held, {});
  await sql`
    update business b
    set name = row.fields->>'name', paybill = row.fields->>'paybill',
      upi_address = row.fields->>'upiAddress', stamps = row.stamps, version = ${version},
      settings = row.fields - array['name', 'paybill', 'upiAddress']
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      id uuid, fields jsonb, stamps jsonb)
    where b.tenant_id = ${tenantId} and b.id = row.id`;
}

const idsOf = (made: readonly Made[]) => [...new Set(made.map(({ change }) => change.id))];

/** Every row that is named, as it stands after all of the changes. */
function merged(made: readonly Made[], held: readonly Row[], unknown: Fields): readonly Row[] {
  const rows = new Map(held.map((row) => [row.id, row]));
  for (const { fact, change, stamp } of made) {
    const { id } = change;
    const { businessId } = fact;
    const row = rows.get(id) ?? { id, businessId, fields: unknown, stamps: {} };
    const { fields, stamps } = mergeFields<Fields>(row, change.fields, stamp);
    rows.set(id, { ...row, fields, stamps });
  }
  return [...rows.values()];
}
