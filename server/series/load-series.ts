// Every series of document numbers that a device of the tenant counts, with its holes: there should
// be none (CGST Rules, rule 46(b): consecutive). Numbers of other systems' documents are no series
// of ours and are left out.
import type { SeriesReport } from '../../shared/billing/series.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';

type NumberedRow = Omit<SeriesReport, 'holes' | 'apart'>;
type GapRow = { readonly businessId: string; readonly series: string } & Gap;
type Gap = { readonly from: number; readonly to: number };

export async function loadSeries(read: TenantRead): Promise<readonly SeriesReport[]> {
  const [series, gaps, apart] = await Promise.all([
    loadNumbered(read),
    loadGaps(read),
    loadApart(read),
  ]);
  return series.map((one) => {
    const own = gaps.filter(
      (gap) => gap.businessId === one.businessId && gap.series === one.series,
    );
    const split = own.map((gap) => without(gap, apart.get(one.series) ?? new Set()));
    return {
      ...one,
      holes: split.flatMap(({ holes }) => holes),
      apart: split.reduce((sum, { found }) => sum + found, 0),
    };
  });
}

/** `S0A/2627/00042` of the device 0A: the series, and the place in it. */
const numbered = ({ sql, tenantId }: TenantRead) => sql`
  select f.id, f.business_id, d.label || ' ' || d.code as device,
    regexp_replace(f.number, '/[0-9]+$', '') as series,
    substring(f.number from '/([0-9]+)$')::bigint as place
  from fact f
  join device d on d.tenant_id = f.tenant_id and d.id = f.device_id
  where f.tenant_id = ${tenantId} and f.number is not null
    and f.number ~ ('^[A-Z]' || d.code || '/[0-9]{4}/[0-9]{1,9}$')`;

async function loadNumbered(read: TenantRead) {
  const { sql, tenantId } = read;
  return await sql<NumberedRow[]>`
    select n.business_id as "businessId", b.name as business, n.series, max(n.device) as device,
      count(*)::integer as documents, count(v.target_id)::integer as voided,
      max(n.place)::integer as last
    from (${numbered(read)}) n
    join business b on b.tenant_id = ${tenantId} and b.id = n.business_id
    left join (
      select distinct target_id from fact_void where tenant_id = ${tenantId} and is_effective
    ) v on v.target_id = n.id
    group by n.business_id, b.name, n.series
    order by b.name, n.series`;
}

/** Stretches of numbers that are missing before a number that is there. */
async function loadGaps(read: TenantRead) {
  return await read.sql<GapRow[]>`
    select business_id as "businessId", series, (before + 1)::integer as "from",
      (place - 1)::integer as "to"
    from (
      select business_id, series, place,
        coalesce(lag(place) over (partition by business_id, series order by place), 0) as before
      from (select distinct business_id, series, place from (${numbered(read)}) n) taken
    ) ordered
    where place > before + 1
    order by 1, 2, 3`;
}

/** A number of ours in a fact's JSON. */
const NUMBERED = '"number" *: *"([A-Z0-9]+/[0-9]{4}/[0-9]{1,9})"';

/** Numbers in facts that are kept apart: they were taken, and their facts wait for a person. */
async function loadApart({ sql, tenantId }: TenantRead) {
  const rows = await sql<{ number: string }[]>`
    select distinct substring(payload from ${NUMBERED}::text) as number
    from held_fact
    where tenant_id = ${tenantId} and payload ~ ${NUMBERED}::text
    order by 1`;
  const apart = new Map<string, Set<number>>();
  for (const { number } of rows) {
    const at = number.lastIndexOf('/');
    const series = number.slice(0, at);
    const places = apart.get(series) ?? new Set();
    apart.set(series, places.add(Number(number.slice(at + 1))));
  }
  return apart;
}

/** What is left of a gap without the numbers that are explained, and how many those are. */
function without({ from, to }: Gap, explained: ReadonlySet<number>) {
  const known = [...explained].filter((place) => place >= from && place <= to);
  const holes: Gap[] = [];
  let start = from;
  for (const place of [...known.toSorted((a, b) => a - b), to + 1]) {
    if (place > start) holes.push({ from: start, to: place - 1 });
    start = place + 1;
  }
  return { holes, found: known.length };
}
