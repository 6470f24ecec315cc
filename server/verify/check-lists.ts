// Holds rounds, products, prices and businesses against what facts say of them: of two changes of a
// field the later one wins. What no fact named came with the tenant and is not judged.
import type { TenantRead } from '../db/tenant-transaction.ts';
import { compare, type Findings } from './findings.ts';

type Told = {
  readonly where: string;
  readonly field: string;
  readonly stamp: string;
  readonly value: string | null;
};

export async function checkLists({ sql, tenantId }: TenantRead, findings: Findings): Promise<void> {
  const told = await sql<Told[]>`
    with change as (
      select f.type,
        coalesce(f.body->>'roundId', f.body->>'productId', f.body->>'businessId') as id,
        to_char(least(f.recorded_at + f.offset_ms * interval '1 millisecond', f.received_at)
            at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || f.id as stamp,
        field.key, field.value
      from fact f
      cross join lateral jsonb_each(case f.type
        when 'price.set' then jsonb_build_object(f.body->>'fromDay', f.body->'price')
        when 'terms.set' then jsonb_build_object(f.body->>'fromDay', f.body->'creditDays')
        else f.body->'change' end) field
      where f.tenant_id = ${tenantId}
        and f.type in ('round.set', 'product.set', 'price.set', 'business.set',
          'terms.set')
    )
    select distinct on (id, key) id as where, key as field, stamp, value #>> '{}' as value
    from change
    order by id, key, stamp collate "C" desc`;
  const stored = await sql<{ where: string; fields: Row; stamps: Row }[]>`
    select id::text as where, stamps, jsonb_build_object('name', name,
      'collectorId', collector_id, 'listOrder', list_order) as fields
    from round where tenant_id = ${tenantId}
    union all
    select id::text, stamps, jsonb_build_object('name', name, 'unit', unit,
      'taxRate', tax_rate_bp, 'isTaxIncluded', is_tax_included, 'hsn', hsn,
      'listOrder', list_order) || prices
    from product where tenant_id = ${tenantId}
    union all
    select id::text, stamps, jsonb_build_object('name', name, 'paybill', paybill,
      'upiAddress', upi_address) || settings
    from business where tenant_id = ${tenantId}
    order by 1`;
  const rows = new Map(stored.map((row) => [row.where, row]));
  for (const { where, field, stamp, value } of told) {
    const row = rows.get(where);
    const found = row && { field, stamp: row.stamps[field], value: asText(row.fields[field]) };
    compare(findings, { subject: 'list', where }, { expected: { field, stamp, value }, found });
  }
  const known = new Set(told.map(({ where, field }) => `${where} ${field}`));
  for (const { where, stamps } of stored) {
    for (const field of Object.keys(stamps)) {
      if (known.has(`${where} ${field}`)) continue;
      compare(findings, { subject: 'list', where }, { expected: undefined, found: { field } });
    }
  }
}

type Row = Readonly<Record<string, unknown>>;

const asText = (value: unknown) => (value === null || value === undefined ? null : String(value));
