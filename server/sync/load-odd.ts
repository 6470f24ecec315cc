// Reads what only some batches need: meters, voids, and numbers, references and codes in use.
import type { Day } from '../../shared/kernel/day.ts';
import type { AccountId, BusinessId, FactId, MeterId, RoundId } from '../../shared/kernel/ids.ts';
import { type Envelope, recordedDay } from '../../shared/ledger/fact.ts';
import { plainReference } from '../../shared/ledger/money-method.ts';
import type { VoidSide } from '../../shared/voids/void-rules.ts';
import { instantOf } from '../db/read-sets.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import type { HeldVoid, LoadedMeter } from './load.ts';

const RECENT_READINGS = 8;

/** Meters with the recent readings of those that are read; a bill needs only its own reading. */
export async function loadMeters(
  { sql, tenantId }: TenantSql,
  { ids, read }: { readonly ids: readonly MeterId[]; readonly read: readonly MeterId[] },
) {
  if (ids.length === 0) return new Map<MeterId, LoadedMeter>();
  const rows = await sql<LoadedMeter[]>`
    select m.id, m.business_id as "businessId", m.customer_id as "customerId", m.serial, m.digits,
      m.tariff_id as "tariffId", m.start_value as "startValue", m.installed_day as "installedDay",
      m.code, m.multiplier, m.place, m.removed_day as "removedDay",
      m.is_installed as "isInstalled", m.stamps, coalesce(recent.readings, '[]') as readings
    from meter m
    left join lateral (
      select json_agg(json_build_object('id', r.id, 'value', r.value, 'day', r.day,
          'about', r.about)
        order by r.day, r.id) as readings
      from (
        select id, value, day, about
        from reading
        where tenant_id = m.tenant_id and meter_id = m.id and not is_voided
          and m.id = any(${read}::uuid[])
        order by day desc, id desc
        limit ${RECENT_READINGS}
      ) r
    ) recent on true
    where m.tenant_id = ${tenantId} and m.id = any(${ids}::uuid[])
    order by m.id`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Voids that name any of these facts as target. */
export const selectVoids = ({ sql, tenantId }: TenantSql, targets: readonly FactId[]) =>
  sql<Clocked<HeldVoid>[]>`
      select v.target_id as "targetId", v.void_id as "voidId", v.is_effective as "isEffective",
        v.is_by_office as "isByOffice", f.business_id as "businessId",
        f.customer_id as "customerId", f.account_id as "accountId", f.author_id as "authorId",
        ${instantOf(sql, 'f.recorded_at')} as "recordedAt", f.offset_ms as "offsetMs", b.zone
      from fact_void v
      join fact f on f.tenant_id = v.tenant_id and f.id = v.void_id
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      where v.tenant_id = ${tenantId} and v.target_id = any(${targets}::uuid[])
      order by v.target_id, v.void_id`;

/** As it is read: the clock by which it was written down, in place of the day. */
export type Clocked<Side extends VoidSide> = Omit<Side, 'day'> &
  Pick<Envelope, 'recordedAt' | 'offsetMs'> & { readonly zone: string };

export const withDay = <Side extends VoidSide>({ zone, ...row }: Clocked<Side>) => ({
  ...row,
  day: recordedDay(row, zone),
});

/** A fact that a void names, as far as undoing it needs it. */
export type Target = VoidSide & {
  readonly id: FactId;
  readonly type: string;
  /** The account on which it is owed or in hand, or chooses what is; null where it is neither. */
  readonly owedOn: AccountId | null;
  readonly meterId: MeterId | null;
  readonly accounts: readonly string[] | null;
  readonly amounts: readonly number[] | null;
  readonly accountingDay: Day | null;
  readonly valueDay: string | null;
  readonly unit: string | null;
  /** The day on which it was received, in the zone of its business. */
  readonly receivedDay: Day;
};

/** The day of receipt of a fact «f» of a business «b». */
export const receivedDay = (sql: TenantSql['sql']) =>
  sql`to_char(f.received_at at time zone b.zone, 'YYYY-MM-DD') as "receivedDay"`;

/** A clocked `Target` of a fact «f», out of what stands beside it. */
export const targetColumns = (sql: TenantSql['sql']) => sql`
  f.id, f.type, f.business_id as "businessId", f.customer_id as "customerId",
  f.account_id as "accountId", f.author_id as "authorId",
  f.recorded_at as "recordedAt", f.offset_ms as "offsetMs", b.zone,
  coalesce(o.account_id, case f.type when 'payment.allocated' then f.account_id end)
    as "owedOn", r.meter_id as "meterId",
  e.accounts::text[] as accounts, e.amounts, e.accounting_day as "accountingDay",
  e.value_day as "valueDay", e.unit, ${receivedDay(sql)}`;

export const besideTarget = (sql: TenantSql['sql']) => sql`
  join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
  left join open_item o on o.tenant_id = f.tenant_id and o.id = f.id
  left join reading r on r.tenant_id = f.tenant_id and r.id = f.id
  left join journal_entry e
    on e.tenant_id = f.tenant_id and e.fact_id = f.id and e.purpose = 'post'`;

export async function loadTargets({ sql, tenantId }: TenantSql, ids: readonly FactId[]) {
  if (ids.length === 0) return new Map<FactId, Target>();
  const rows = await sql<Clocked<Target>[]>`
    select ${targetColumns(sql)}
    from fact f
    ${besideTarget(sql)}
    where f.tenant_id = ${tenantId} and f.id = any(${ids}::uuid[])
    order by f.id`;
  return new Map(rows.map((row) => [row.id, withDay<Target>(row)]));
}

/** Of these rounds those that exist, with their businesses. */
export async function loadRounds({ sql, tenantId }: TenantSql, ids: readonly RoundId[]) {
  if (ids.length === 0) return new Map<RoundId, BusinessId>();
  const rows = await sql<{ id: RoundId; businessId: BusinessId }[]>`
    select id, business_id as "businessId"
    from round
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
    order by id`;
  return new Map(rows.map((row) => [row.id, row.businessId]));
}

/** Of these facts those that became owed (1) or in hand (−1), with their accounts. */
export async function loadSide({ sql, tenantId }: TenantSql, side: 1 | -1, ids: readonly FactId[]) {
  if (ids.length === 0) return new Map<FactId, AccountId>();
  const rows = await sql<{ id: FactId; accountId: AccountId }[]>`
    select id, account_id as "accountId"
    from open_item
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[]) and side = ${side}
    order by id`;
  return new Map(rows.map((row) => [row.id, row.accountId]));
}

export type InUse = { readonly what: string; readonly owner: string };

/** Document numbers that are already taken. */
export const selectNumbers = ({ sql, tenantId }: TenantSql, numbers: readonly string[]) =>
  sql<InUse[]>`
    select business_id || ' ' || number as what, id as owner
    from fact
    where tenant_id = ${tenantId} and number = any(${numbers}::text[]) and not is_number_reused
    order by 1`;

type Wanted = { readonly references: readonly string[]; readonly codes: readonly string[] };

/** Outside references and account codes that are already taken. */
export async function loadInUse({ sql, tenantId }: TenantSql, { references, codes }: Wanted) {
  const none: readonly InUse[] = [];
  const [takenReferences, takenCodes] = await Promise.all([
    references.length === 0
      ? none
      : sql<InUse[]>`
          select business_id || ' ' || plain_reference as what, id as owner
          from fact
          where tenant_id = ${tenantId}
            and plain_reference = any(${references.map(plainReference)})
          order by 1`,
    codes.length === 0
      ? none
      : sql<InUse[]>`
          select code as what, id as owner from customer
          where tenant_id = ${tenantId} and code = any(${codes})
          union all
          select code, id from meter
          where tenant_id = ${tenantId} and code = any(${codes})
          order by 1`,
  ]);
  return { references: namesOf(takenReferences), codes: namesOf(takenCodes) };
}

/** Whose each name is. */
export type InUseNames = ReadonlyMap<string, string>;

export const namesOf = (rows: readonly InUse[]): InUseNames =>
  new Map(rows.map(({ what, owner }) => [what, owner]));

export type TakenNames = Readonly<Record<'numbers' | 'references' | 'codes', InUseNames>>;
