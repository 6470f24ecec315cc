// Which payments by M-Pesa undo themselves, worked out a second time and by plain SQL: M-Pesa's own
// payment of a code counts, what people wrote down by that code does not.
import type { TenantRead } from '../db/tenant-transaction.ts';

/**
 * Claims for which M-Pesa's word counts, with the version that undid each: that of the later one.
 * A claim that came once M-Pesa's payment was voided counts.
 */
export async function spareClaims({ sql, tenantId }: TenantRead) {
  const rows = await sql<{ id: string; version: number }[]>`
    with paid as (
      select f.id, f.version, f.business_id, d.kind,
        upper(replace(f.body->>'reference', ' ', '')) as code
      from fact f
      join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
      where f.tenant_id = ${tenantId} and f.type = 'payment.recorded'
        and f.body->>'method' = 'mpesa' and f.body->>'reference' <> ''
    ), hashed as (
      select *, encode(sha256(convert_to(
        '["mpesa money","' || business_id || '","' || code || '"]', 'UTF8')), 'hex') as hash
      from paid
    ), named as (
      select *, (substr(hash, 1, 12) || '8' || substr(hash, 14, 3)
        || to_hex(('x' || substr(hash, 17, 1))::bit(4)::integer & 3 | 8)
        || substr(hash, 18, 15))::uuid as told_id
      from hashed
    )
    select c.id, greatest(c.version, m.version) as version
    from named c
    join named m on m.business_id = c.business_id and m.code = c.code and m.id = m.told_id
      and m.kind = 'server'
    left join fact_void v
      on v.tenant_id = ${tenantId} and v.target_id = m.id and v.is_effective
    left join fact w on w.tenant_id = v.tenant_id and w.id = v.void_id
    where c.id <> m.id and (w.version is null or w.version > greatest(c.version, m.version))
    order by 1`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}
