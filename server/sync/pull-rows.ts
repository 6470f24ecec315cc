// The rows that phones keep, read by stretch: all of a snapshot table behind a key, or all that a
// stretch of versions touched. A customer who entered a round brings everything that hangs on them.
import type { Fragment } from 'postgres';
import { SUBSCRIPTION_TYPES } from '../../shared/deliveries/due-on.ts';
import type { CustomerId, PersonId } from '../../shared/kernel/ids.ts';
import type {
  AccountRow,
  CustomerRow,
  MeterRow,
  OpenItemRow,
  StoredFact,
} from '../../shared/protocol.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import type { Scope } from './scope.ts';
import { withinScope } from './scope.ts';
import { NO_ROUND } from './writes.ts';

/** Which rows of a table: by version, or by key. `alias` is the table's. */
export type Stretch =
  | { readonly type: 'versions'; readonly after: number; readonly upTo: number }
  | { readonly type: 'keys'; readonly after: string; readonly limit: number };

export type Ask = { readonly read: TenantRead; readonly scope: Scope; readonly stretch: Stretch };

const FIRST_KEY = '00000000-0000-0000-0000-000000000000';

/** Condition and order of a stretch for a row's key and version columns. */
function within({ read: { sql }, stretch }: Ask, key: Fragment, version: Fragment): Fragment {
  return stretch.type === 'keys'
    ? sql`${key} > ${stretch.after === '' ? FIRST_KEY : stretch.after}
        order by ${key} limit ${stretch.limit}`
    : sql`((${version} > ${stretch.after} and ${version} <= ${stretch.upTo})
          or (c.round_version > ${stretch.after} and c.round_version <= ${stretch.upTo}))
        order by ${key}`;
}

export async function pullCustomers(ask: Ask): Promise<readonly CustomerRow[]> {
  const { sql, tenantId } = ask.read;
  return await sql<CustomerRow[]>`
    select c.id, c.business_id as "businessId", c.name, c.phone, c.place, c.round_id as "roundId",
      c.stop_order as "stopOrder", c.code, c.note, c.is_registered as "isRegistered", c.stamps,
      c.version
    from customer c
    where c.tenant_id = ${tenantId} and ${withinScope(ask.read, ask.scope)}
      and ${within(ask, sql`c.id`, sql`c.version`)}`;
}

export async function pullAccounts(ask: Ask): Promise<readonly AccountRow[]> {
  const { sql, tenantId } = ask.read;
  return await sql<AccountRow[]>`
    select a.id, a.business_id as "businessId", a.customer_id as "customerId", a.kind,
      a.outstanding, a.unapplied, a.version
    from account a
    join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
    where a.tenant_id = ${tenantId} and ${withinScope(ask.read, ask.scope)}
      and ${within(ask, sql`a.id`, sql`a.version`)}`;
}

/** A snapshot carries what is open; a delta also what has been settled or voided since. */
export async function pullOpenItems(ask: Ask): Promise<readonly OpenItemRow[]> {
  const { sql, tenantId } = ask.read;
  const open =
    ask.stretch.type === 'keys' ? sql`o.allocated < o.amount and not o.is_voided` : sql`true`;
  return await sql<OpenItemRow[]>`
    select o.id, o.account_id as "accountId", o.customer_id as "customerId",
      case o.side when 1 then 'debit' else 'credit' end as side, o.kind, o.amount, o.allocated,
      o.day, o.due_day as "dueDay", o.number, o.is_voided as "isVoided", o.version
    from open_item o
    join customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
    where o.tenant_id = ${tenantId} and ${open} and ${withinScope(ask.read, ask.scope)}
      and ${within(ask, sql`o.id`, sql`o.version`)}`;
}

const READINGS_KEPT = 8;

export async function pullMeters(ask: Ask): Promise<readonly MeterRow[]> {
  const { sql, tenantId } = ask.read;
  return await sql<MeterRow[]>`
    select m.id, m.business_id as "businessId", m.customer_id as "customerId", m.serial, m.digits,
      m.tariff_id as "tariffId", m.start_value as "startValue", m.installed_day as "installedDay",
      m.code, m.multiplier, m.place, m.removed_day as "removedDay",
      m.is_installed as "isInstalled", m.stamps, m.version,
      (
        select coalesce(json_agg(
          json_build_object('id', r.id, 'value', r.value, 'day', r.day, 'about', r.about)
          order by r.day, r.id), '[]')
        from (
          select id, value, day, about
          from reading
          where tenant_id = m.tenant_id and meter_id = m.id and not is_voided
          order by day desc, id desc
          limit ${READINGS_KEPT}
        ) r
      ) as readings
    from meter m
    join customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    where m.tenant_id = ${tenantId} and ${withinScope(ask.read, ask.scope)}
      and ${within(ask, sql`m.id`, sql`m.version`)}`;
}

/**
 * Days of history that a snapshot brings; later facts come whatever their day. What a customer
 * takes is known by facts of any age.
 */
const HISTORY_DAYS = 92;

const factColumns = (sql: TenantRead['sql']): Fragment => sql`
  f.id, f.type, f.schema, f.business_id as "businessId", f.seq, f.recorded_at as "recordedAt",
  f.offset_ms as "offsetMs", f.day, f.body, f.device_id as "deviceId", f.author_id as "authorId",
  f.customer_id as "customerId", f.account_id as "accountId", f.received_at as "receivedAt",
  f.version`;

export async function pullFacts(ask: Ask): Promise<readonly StoredFact[]> {
  const { sql, tenantId } = ask.read;
  const recent =
    ask.stretch.type === 'keys'
      ? sql`(f.day >= current_date - ${HISTORY_DAYS}::integer
          or (f.type = any(${[...SUBSCRIPTION_TYPES]}::text[]) and not exists (
            select from fact_void v
            where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)))`
      : sql`true`;
  return await sql<StoredFact[]>`
    select ${factColumns(sql)}
    from fact f
    join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
    where f.tenant_id = ${tenantId} and ${recent} and ${withinScope(ask.read, ask.scope)}
      and ${within(ask, sql`f.id`, sql`f.version`)}`;
}

/**
 * Cash that others handed to this person: about no customer, and in their pouch all the same. Of a
 * stretch of versions, or the history of a snapshot (null).
 */
export async function pullReceived(
  { sql, tenantId }: TenantRead,
  personId: PersonId,
  stretch: { readonly after: number; readonly upTo: number } | null,
): Promise<readonly StoredFact[]> {
  const recent =
    stretch === null
      ? sql`f.day >= current_date - ${HISTORY_DAYS}::integer`
      : sql`f.version > ${stretch.after} and f.version <= ${stretch.upTo}`;
  return await sql<StoredFact[]>`
    select ${factColumns(sql)}
    from fact f
    where f.tenant_id = ${tenantId} and f.type = 'cash.handed_over' and ${recent}
      and f.body -> 'to' ->> 'personId' = ${personId}
    order by f.id`;
}

/** Customers that left the phone's rounds in a stretch of versions and did not come back. */
export async function pullLeft(ask: Ask): Promise<readonly CustomerId[]> {
  const { sql, tenantId } = ask.read;
  const { stretch, scope } = ask;
  if (stretch.type === 'keys' || scope.rounds === 'all') return [];
  const rounds = [...scope.rounds, NO_ROUND];
  const rows = await sql<{ id: CustomerId }[]>`
    select distinct d.customer_id as id
    from departure d
    join customer c on c.tenant_id = d.tenant_id and c.id = d.customer_id
    where d.tenant_id = ${tenantId} and d.round_id = any(${rounds}::uuid[])
      and d.version > ${stretch.after} and d.version <= ${stretch.upTo}
      and not ${withinScope(ask.read, scope)}
    order by 1`;
  return rows.map(({ id }) => id);
}
