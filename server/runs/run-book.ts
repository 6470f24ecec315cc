// Keeps account of runs: rows of a tenant that no phone pulls, so they take neither the tenant's
// turn nor a version, and are there for others to read while the run goes on.
import { randomBytes } from 'node:crypto';
import { instant } from '../../shared/kernel/day.ts';
import { type BusinessId, type TenantId, uuidV7 } from '../../shared/kernel/ids.ts';
import { type Columns, tableOf } from '../db/columns.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
import { applicationRole } from '../db/migrate.ts';
import type { Database } from '../db/open-database.ts';
import { nextGeneration, refuseOtherPlace, runsOfGeneration } from './generation.ts';
import type { ServerAuthor } from './record-on-server.ts';
import type { Figures, RunPlan, RunRow } from './run-plan.ts';

export type OpenedRun = {
  readonly id: string;
  readonly generation: number;
  readonly startedMs: number;
  /** True when it was begun before and goes on. */
  readonly goesOn: boolean;
  /** Names of steps that need not be done again. */
  readonly finished: ReadonlySet<number>;
};

type Opening = {
  readonly plan: RunPlan;
  readonly author: ServerAuthor;
  readonly isRehearsal: boolean;
  readonly nowMs: number;
};

/** The unfinished run of this kind and source, or a new one with all its steps waiting. */
export async function openRun(database: Database, opening: Opening): Promise<OpenedRun> {
  const { plan, author, nowMs } = opening;
  return await writeRuns(database, author.tenantId, async (sql) => {
    const { kind, source, businessId } = plan;
    const { tenantId } = author;
    await refuseOtherPlace(sql, tenantId, plan);
    const generation = await nextGeneration(sql, { tenantId, kind, source, businessId });
    const [held] = await sql<{ id: string; startedAt: string }[]>`
      update run
      set state = 'running', ended_at = null, generation = ${generation}
      where tenant_id = ${tenantId} and kind = ${kind} and source = ${source}
        and business_id is not distinct from ${businessId}::uuid and state in ('running', 'failed')
      returning id, started_at as "startedAt"`;
    const id = held?.id ?? uuidV7(nowMs, randomBytes(10));
    if (held === undefined) await insertRun(sql, opening, { id, generation });
    else if (plan.startsOver === true) await forgetRows(sql, tenantId, id);
    await insertSteps(sql, opening, id);
    const finished = await sql<{ place: number }[]>`
      select place
      from run_step
      where tenant_id = ${tenantId} and run_id = ${id} and state = 'finished'
      order by place`;
    return {
      id,
      generation,
      startedMs: held === undefined ? nowMs : Date.parse(held.startedAt),
      goesOn: held !== undefined,
      finished: new Set(finished.map(({ place }) => place)),
    };
  });
}

/** Every row is told anew; those that made a fact stay known. */
async function forgetRows(sql: GuardedSql, tenantId: TenantId, runId: string): Promise<void> {
  await sql`
    delete from run_row
    where tenant_id = ${tenantId} and run_id = ${runId} and fact_id is null`;
}

async function insertRun(
  sql: GuardedSql,
  { plan, author, isRehearsal, nowMs }: Opening,
  { id, generation }: { readonly id: string; readonly generation: number },
) {
  await sql`
    insert into run (tenant_id, id, kind, source, business_id, author_id, is_rehearsal, state,
      generation, undoes, read_from, started_at)
    values (${author.tenantId}, ${id}, ${plan.kind}, ${plan.source}, ${plan.businessId},
      ${author.personId}, ${isRehearsal}, 'running', ${generation}, ${plan.undoes?.id ?? null},
      ${plan.readFrom ?? null}, ${instant(nowMs)})`;
}

async function insertSteps(sql: GuardedSql, { plan, author }: Opening, runId: string) {
  const steps = plan.steps.map(({ name }, before) => ({ name, place: before + 1 }));
  await sql`
    insert into run_step (tenant_id, run_id, place, name, state)
    select ${author.tenantId}, ${runId}, place, name, 'waiting'
    from json_to_recordset(${JSON.stringify(steps)}::text::json) as row (place smallint, name text)
    on conflict (tenant_id, run_id, place) do nothing`;
}

export type StepPlace = {
  readonly tenantId: TenantId;
  readonly runId: string;
  readonly place: number;
};

export type StepState =
  | { readonly state: 'running' }
  | { readonly state: 'finished'; readonly figures: Figures }
  | { readonly state: 'failed'; readonly words: string };

/** Moves a step on; `atMs` is when. */
export async function markStep(
  database: Database,
  { tenantId, runId, place }: StepPlace,
  { atMs, ...step }: StepState & { readonly atMs: number },
): Promise<void> {
  const words = step.state === 'failed' ? step.words : null;
  const figures = step.state === 'finished' ? JSON.stringify(step.figures) : '{}';
  const [startedAt, endedAt] =
    step.state === 'running' ? [instant(atMs), null] : [null, instant(atMs)];
  await writeRuns(
    database,
    tenantId,
    (sql) => sql`
      update run_step
      set state = ${step.state}, words = ${words}, figures = ${figures}::text::jsonb,
        started_at = coalesce(${startedAt}::timestamptz, started_at),
        ended_at = ${endedAt}::timestamptz
      where tenant_id = ${tenantId} and run_id = ${runId} and place = ${place}`,
  );
}

export async function markProgress(
  database: Database,
  { tenantId, runId, place }: StepPlace,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> {
  await writeRuns(
    database,
    tenantId,
    (sql) => sql`
      update run_step
      set done = ${done}, total = ${total}
      where tenant_id = ${tenantId} and run_id = ${runId} and place = ${place}`,
  );
}

/** Names the business of a run that has made it. */
export async function nameBusiness(
  database: Database,
  { tenantId, runId }: Pick<StepPlace, 'tenantId' | 'runId'>,
  businessId: BusinessId,
): Promise<void> {
  await writeRuns(
    database,
    tenantId,
    (sql) => sql`
      update run
      set business_id = ${businessId}
      where tenant_id = ${tenantId} and id = ${runId}`,
  );
}

export async function endRun(
  database: Database,
  { tenantId, runId }: Pick<StepPlace, 'tenantId' | 'runId'>,
  { state, atMs }: { readonly state: 'failed' | 'finished'; readonly atMs: number },
): Promise<void> {
  await writeRuns(
    database,
    tenantId,
    (sql) => sql`
      update run
      set state = ${state}, ended_at = ${instant(atMs)}
      where tenant_id = ${tenantId} and id = ${runId}`,
  );
}

/** Marks a run as taken back, and with it every other of its generation. */
export async function endGeneration(
  database: Database,
  tenantId: TenantId,
  { id, kind, atMs }: { readonly id: string; readonly kind: string; readonly atMs: number },
): Promise<void> {
  await writeRuns(database, tenantId, async (sql) => {
    const ids = await runsOfGeneration(sql, tenantId, { id, kind });
    await sql`
      update run
      set state = 'rolled_back', ended_at = ${instant(atMs)}
      where tenant_id = ${tenantId} and id = any(${[...ids]}::uuid[])`;
  });
}

/** Writes what became of rows; one told before is told anew, and its fact stays known. */
export async function tellRows(
  database: Database,
  { tenantId, runId }: Pick<StepPlace, 'tenantId' | 'runId'>,
  rows: readonly RunRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await writeRuns(
    database,
    tenantId,
    (sql) => sql`
      insert into run_row (tenant_id, run_id, source_table, source_key, outcome, reasons, words,
        amount, customer_id, fact_id, source)
      select ${tenantId}, ${runId}, source_table, source_key, outcome, reasons, words, amount,
        customer_id, fact_id, source
      from ${tableOf(sql, rows, rowColumns)}
      on conflict (tenant_id, run_id, source_table, source_key) do update
      set outcome = excluded.outcome, reasons = excluded.reasons, words = excluded.words,
        amount = excluded.amount, customer_id = excluded.customer_id,
        fact_id = coalesce(excluded.fact_id, run_row.fact_id), source = excluded.source`,
  );
}

const rowColumns: Columns<RunRow> = {
  source_table: ['text', (row) => row.table],
  source_key: ['text', (row) => row.key],
  outcome: ['text', (row) => row.outcome],
  reasons: ['text[]', (row) => row.reasons],
  words: ['text', (row) => row.words],
  amount: ['bigint', (row) => row.amount],
  customer_id: ['uuid', (row) => row.customerId],
  fact_id: ['uuid', (row) => row.factId],
  source: ['jsonb', (row) => row.source],
};

/** A short transaction of the tenant's own rows, as the application's role. */
async function writeRuns<T>(
  database: Database,
  tenantId: TenantId,
  work: (sql: GuardedSql) => Promise<T>,
): Promise<T> {
  const setup = `select set_config('role', '${applicationRole}', true),
    set_config('app.tenant', '${tenantId}', true)`;
  return await database.pool.transaction({ mode: 'write', setup }, ({ sql }) => work(sql));
}
