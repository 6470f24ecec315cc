// What a phone's tables must add up to at a version, for phones that ask: a count, the sum of the
// versions and the sum of what the rows say. A server on an older backup is found out by it.
import type { Digest } from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { type Scope, withinScope } from './scope.ts';

/** Of the rows within the scope, in one statement on the pull's own picture. */
export async function digestOf(read: TenantRead, scope: Scope): Promise<Digest> {
  const { sql, tenantId } = read;
  const [digest] = await sql<Digest[]>`
    with c as materialized (
      select id, version, length(name) + stop_order as told
      from customer c
      where tenant_id = ${tenantId} and ${withinScope(read, scope)}
    )
    select (current_date - 1)::text as "factsFrom",
      (select count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(sum(told), 0) from c)
        as customers,
      (
        select count(*) || ' ' || coalesce(sum(a.version), 0) || ' '
          || coalesce(sum(a.outstanding - a.unapplied), 0)
        from account a join c on c.id = a.customer_id
        where a.tenant_id = ${tenantId}
      ) as accounts,
      (
        select count(*) || ' ' || coalesce(sum(o.version), 0) || ' '
          || coalesce(sum(o.amount - o.allocated), 0)
        from open_item o join c on c.id = o.customer_id
        where o.tenant_id = ${tenantId} and o.allocated < o.amount and not o.is_voided
      ) as "openItems",
      (
        select count(*) || ' ' || coalesce(sum(m.version), 0) || ' '
          || coalesce(sum(m.start_value), 0)
        from meter m join c on c.id = m.customer_id
        where m.tenant_id = ${tenantId}
      ) as meters,
      (
        select count(*) || ' ' || coalesce(sum(f.version), 0) || ' ' || coalesce(sum(f.seq), 0)
        from fact f join c on c.id = f.customer_id
        where f.tenant_id = ${tenantId} and f.day >= current_date - 1
      ) as facts`;
  return digest ?? { factsFrom: '', ...NOTHING };
}

const NOTHING = { customers: '', accounts: '', openItems: '', meters: '', facts: '' };
