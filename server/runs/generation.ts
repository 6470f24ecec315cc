// Generations of a source: the ids of a run's facts hold how often its source was taken back, so
// that what was voided can land again. The law: one generation is taken back whole, by whichever of
// its runs, and none begins while facts of an older one stand.
import { must } from '../../shared/kernel/assert.ts';
import type { BusinessId, TenantId } from '../../shared/kernel/ids.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
import { type RunPlan, RunStoppedError } from './run-plan.ts';

/** Kinds that record the same facts under the same ids, and those that only look at them. */
const families = [
  {
    kinds: ['meter-financials', 'customer-balances-to-meters'],
    lookers: ['validate-meter-financial-data'],
  },
] as const;

/** The kinds whose runs recorded what a run of this kind records, or looks at. */
function kinOf(kind: string): readonly string[] {
  const family = families.find(({ kinds, lookers }) =>
    [...kinds, ...lookers].some((one) => one === kind),
  );
  return family?.kinds ?? [kind];
}

type Source = {
  readonly tenantId: TenantId;
  readonly kind: string;
  readonly source: string;
  readonly businessId: BusinessId | null;
};

/** The generation of a run that begins now. Throws a sentence while an older one stands. */
export async function nextGeneration(sql: GuardedSql, asked: Source): Promise<number> {
  const { tenantId, kind, source, businessId } = asked;
  const [row] = await sql<{ generation: number }[]>`
    select greatest(
        coalesce(max(generation) filter (where state <> 'rolled_back'), 0),
        coalesce(max(generation) filter (where state = 'rolled_back') + 1, 0)
      )::integer as generation
    from run
    where tenant_id = ${tenantId} and kind = any(${[...kinOf(kind)]}::text[])
      and source = ${source} and business_id is not distinct from ${businessId}::uuid`;
  const { generation } = must(row, 'a maximum has a row');
  if (generation > 0 && kinOf(kind).includes(kind)) await refuseStanding(sql, asked, generation);
  return generation;
}

async function refuseStanding(
  sql: GuardedSql,
  { tenantId, kind, source, businessId }: Source,
  generation: number,
): Promise<void> {
  const older = await sql<{ id: string }[]>`
    select id
    from run
    where tenant_id = ${tenantId} and kind = any(${[...kinOf(kind)]}::text[])
      and source = ${source} and business_id is not distinct from ${businessId}::uuid
      and generation < ${generation}
    order by state = 'rolled_back', started_at, id`;
  const ids = older.map(({ id }) => id);
  const standing = await countStanding(sql, tenantId, ids);
  if (standing === 0) return;
  throw new RunStoppedError(
    `${standing} facts of an earlier attempt still stand and would be doubled: take it back ` +
      `first, with --rollback ${ids[0]}`,
  );
}

/** Throws a sentence where a source of this name was brought in from another place. */
export async function refuseOtherPlace(
  sql: GuardedSql,
  tenantId: TenantId,
  { kind, source, businessId, readFrom }: RunPlan,
): Promise<void> {
  if (readFrom === undefined) return;
  const [other] = await sql<{ place: string }[]>`
    select read_from as place
    from run
    where tenant_id = ${tenantId} and kind = ${kind} and source = ${source}
      and business_id is not distinct from ${businessId}::uuid and state <> 'rolled_back'
      and read_from <> ${readFrom}
    order by started_at desc, id
    limit 1`;
  if (other === undefined) return;
  throw new RunStoppedError(
    `«${source}» was brought in before from ${other.place}. Say --name "${source}" where this is ` +
      'the same source in another place, or another --name where it is another source',
  );
}

/** Facts of these runs that move money and are not voided. */
export async function countStanding(
  sql: GuardedSql,
  tenantId: TenantId,
  runIds: readonly string[],
): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(distinct e.id)::integer as count
    from run_row r
    join journal_entry e
      on e.tenant_id = r.tenant_id and e.fact_id = r.fact_id and e.purpose = 'post'
    left join journal_entry undone on undone.tenant_id = e.tenant_id and undone.reverses = e.id
    where r.tenant_id = ${tenantId} and r.run_id = any(${[...runIds]}::uuid[])
      and undone.id is null`;
  return must(row, 'a count has a row').count;
}

/** The runs of the generation that a run is of, itself among them: of its kin, source, business. */
export async function runsOfGeneration(
  sql: GuardedSql,
  tenantId: TenantId,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select r.id
    from run own
    join run r
      on r.tenant_id = own.tenant_id and r.kind = any(${[...kinOf(kind), kind]}::text[])
      and r.source = own.source and r.business_id is not distinct from own.business_id
      and r.generation = own.generation
    where own.tenant_id = ${tenantId} and own.id = ${id}
    order by r.started_at, r.id`;
  return rows.map((row) => row.id);
}
