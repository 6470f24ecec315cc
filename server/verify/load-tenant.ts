// What a verification holds in hand of a tenant while the facts pass: businesses, the chart of
// accounts, and which facts were voided by which.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import { type Business, businessSchema } from '../../shared/ledger/business.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { type Findings, tell } from './findings.ts';
import { voidableTypes } from './meaning.ts';
import { spareClaims } from './own-claims.ts';
import { loadLoneHalves } from './own-halves.ts';
import { loadPeriods, type Periods } from './own-periods.ts';
import { spareReceipts } from './own-receipts.ts';

export type TenantGrounds = {
  readonly businesses: ReadonlyMap<string, Business>;
  /** Ids by «business code unit». */
  readonly ledgerAccounts: ReadonlyMap<string, string>;
  readonly dayOf: (zone: string, ms: number) => Day;
  /** The void that undid a fact, by that fact. */
  readonly voidOf: ReadonlyMap<string, string>;
  readonly periods: Periods;
  /** Halves of moved credit that count nothing, since their other half is not here. */
  readonly loneHalves: ReadonlySet<string>;
};

export async function loadGrounds(read: TenantRead, findings: Findings): Promise<TenantGrounds> {
  const { sql, tenantId } = read;
  const spare = new Map([...(await spareReceipts(read)), ...(await spareClaims(read))]);
  const businesses = await sql<{ id: string }[]>`
    select id, name, trade, currency, zone, tax_scheme as "taxScheme",
      year_start_month as "yearStartMonth", credit_days as "creditDays",
      paybill, upi_address as "upiAddress", settings
    from business
    where tenant_id = ${tenantId}
    order by id`;
  const chart = await sql<{ key: string; id: string }[]>`
    select business_id || ' ' || code || ' ' || unit as key, id
    from ledger_account
    where tenant_id = ${tenantId}
    order by id`;
  return {
    businesses: new Map(businesses.map((row) => [row.id, businessSchema.parse(row)])),
    ledgerAccounts: new Map(chart.map(({ key, id }) => [key, id])),
    dayOf: makeDayOf(),
    voidOf: await loadVoids(read, findings, [...spare.keys()]),
    periods: await loadPeriods(read, spare),
    loneHalves: await loadLoneHalves(read, findings),
  };
}

/** No zone's midnight is off the quarters of an hour, so each quarter is asked for once. */
function makeDayOf(): TenantGrounds['dayOf'] {
  const days = new Map<string, Day>();
  return (zone, ms) => {
    const key = `${zone} ${Math.floor(ms / QUARTER_MS)}`;
    const known = days.get(key) ?? dayIn(zone, ms);
    days.set(key, known);
    return known;
  };
}

const QUARTER_MS = 900_000;

type VoidRow = {
  readonly targetId: string;
  readonly targetType: string | null;
  readonly voidIds: readonly string[];
  readonly storedIds: readonly string[];
  readonly effectiveIds: readonly string[];
  /** Of the facts' own columns: about the very target, and its author's to make. */
  readonly rightfulIds: readonly string[];
};

/** Of the rightful voids of one fact exactly one takes effect; none where there is none. */
async function loadVoids(read: TenantRead, findings: Findings, spare: readonly string[]) {
  const { sql, tenantId } = read;
  const rows = await sql<VoidRow[]>`
    with clocked as not materialized (
      select f.*, to_char(least(greatest(f.recorded_at + f.offset_ms * interval '1 millisecond',
          '1970-01-01T00:00:00Z'), '2099-12-31T23:59:59.999Z') at time zone b.zone,
          'YYYY-MM-DD') as written
      from fact f
      join business b on b.tenant_id = f.tenant_id and b.id = f.business_id
      where f.tenant_id = ${tenantId}
    ), told as (
      select (body->>'factId')::uuid as target_id, id as void_id, author_id, written,
        array[business_id::text, body->>'customerId', body->>'accountId'] as about
      from clocked
      where type = 'fact.voided'
      union all
      select id, id, author_id, written,
        array[business_id::text, customer_id::text, account_id::text]
      from clocked
      where id = any(${spare}::uuid[])
    ), stored as (
      select target_id, void_id, is_effective, is_by_office
      from fact_void
      where tenant_id = ${tenantId}
    )
    select coalesce(t.target_id, s.target_id) as "targetId", max(f.type) as "targetType",
      coalesce(array_agg(t.void_id::text order by t.void_id)
        filter (where t.void_id is not null), '{}') as "voidIds",
      coalesce(array_agg(s.void_id::text order by s.void_id)
        filter (where s.void_id is not null), '{}') as "storedIds",
      coalesce(array_agg(s.void_id::text) filter (where s.is_effective), '{}') as "effectiveIds",
      coalesce(array_agg(t.void_id::text order by t.void_id) filter (
        where t.about = array[f.business_id::text, f.customer_id::text, f.account_id::text]
          and (s.is_by_office or (t.author_id = f.author_id and t.written = f.written))
      ), '{}') as "rightfulIds"
    from told t
    full join stored s on s.target_id = t.target_id and s.void_id = t.void_id
    left join clocked f on f.id = coalesce(t.target_id, s.target_id)
    group by 1
    order by 1`;
  const effective = rows.map((row) => [row.targetId, checkVoids(row, findings)] as const);
  return new Map(effective.flatMap(([id, voidId]) => (voidId === null ? [] : [[id, voidId]])));
}

/** The void of one fact that took effect, or should have; null where none should. */
function checkVoids(
  { targetId, targetType, voidIds, storedIds, effectiveIds, rightfulIds }: VoidRow,
  findings: Findings,
): string | null {
  const isVoidable = targetType !== null && voidableTypes.has(targetType);
  const wanted = isVoidable && rightfulIds.length > 0;
  const differ = (expected: string, found: string) =>
    tell(findings, { what: 'void differs', where: targetId, expected, found });
  if (voidIds.join() !== storedIds.join()) differ(voidIds.join(), storedIds.join());
  if (effectiveIds.length !== Number(wanted)) {
    differ(wanted ? 'one void takes effect' : 'no void takes effect', effectiveIds.join());
  }
  const astray = effectiveIds.filter((id) => !rightfulIds.includes(id));
  if (astray.length > 0) differ(`one of ${rightfulIds.join()}`, astray.join());
  return wanted ? (effectiveIds[0] ?? rightfulIds[0] ?? null) : null;
}
