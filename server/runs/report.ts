// The report of a run: every line of it is counted from what the run kept account of, nothing is
// written by hand. Rows that did not land whole stand in it one by one, with their reasons: the
// first of them in the report itself, all of them in the pages that its file is written from.
import type { TenantId } from '../../shared/kernel/ids.ts';
import type {
  RunHead,
  RunReport,
  RunReportRow,
  RunStepReport,
} from '../../shared/runs/run-report.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';

type RowCount = RunReport['counts'][number];
type ReasonCount = RunReport['reasons'][number];

type Where = { readonly tenantId: TenantId; readonly runId: string };

/** Throws when there is no such run. */
export async function loadReport(
  database: Database,
  where: Where,
  next: readonly string[] = [],
): Promise<RunReport> {
  const report = await findReport(database, where, next);
  if (report === null) throw new Error(`There is no run ${where.runId}`);
  return report;
}

/** Null when there is no such run. */
export async function findReport(
  database: Database,
  { tenantId, runId }: Where,
  next: readonly string[] = [],
): Promise<RunReport | null> {
  return await readTenant(database, tenantId, async (read) => {
    const [head] = await loadHeads(read, runId);
    if (head === undefined) return null;
    return {
      ...head,
      steps: [...(await loadSteps(read, runId))],
      counts: [...(await loadCounts(read, runId))],
      reasons: [...(await loadReasons(read, runId))],
      rows: [...(await loadRows(read, runId, { after: FIRST, limit: ROWS_LISTED }))],
      next: [...next],
    };
  });
}

const RUNS_LISTED = 200;
/** Rows to look at that a report lists; its counts tell all. */
const ROWS_LISTED = 1_000;
const ROWS_A_PAGE = 5_000;
const FIRST = { table: '', key: '' };

/** The latest runs of a tenant, or the one that is named. */
export async function loadHeads({ sql, tenantId }: TenantRead, runId: string | null = null) {
  return await sql<RunHead[]>`
    select r.id, r.kind, r.source, r.state, r.is_rehearsal as "isRehearsal", b.name as business,
      b.currency, p.name as author, r.started_at as "startedAt", r.ended_at as "endedAt"
    from run r
    join person p on p.tenant_id = r.tenant_id and p.id = r.author_id
    left join business b on b.tenant_id = r.tenant_id and b.id = r.business_id
    where r.tenant_id = ${tenantId} and (${runId}::uuid is null or r.id = ${runId}::uuid)
    order by r.started_at desc, r.id
    limit ${RUNS_LISTED}`;
}

async function loadSteps({ sql, tenantId }: TenantRead, runId: string) {
  return await sql<RunStepReport[]>`
    select place, name, state, done, total, started_at as "startedAt", ended_at as "endedAt",
      figures, words
    from run_step
    where tenant_id = ${tenantId} and run_id = ${runId}
    order by place`;
}

async function loadCounts({ sql, tenantId }: TenantRead, runId: string) {
  return await sql<RowCount[]>`
    select source_table as "table", outcome, count(*)::integer as rows,
      coalesce(sum(amount), 0)::bigint as amount
    from run_row
    where tenant_id = ${tenantId} and run_id = ${runId}
    group by 1, 2
    order by 1, 2`;
}

async function loadReasons({ sql, tenantId }: TenantRead, runId: string) {
  return await sql<ReasonCount[]>`
    select source_table as "table", reason, count(*)::integer as rows,
      coalesce(sum(amount), 0)::bigint as amount
    from run_row, unnest(reasons) as reason
    where tenant_id = ${tenantId} and run_id = ${runId}
    group by 1, 2
    order by 1, 2`;
}

/** All rows to look at of a run, page by page: a file is written from them. */
export async function* rowPages(
  database: Database,
  { tenantId, runId }: Where,
): AsyncGenerator<readonly RunReportRow[]> {
  for (let after = FIRST; ; ) {
    const asked = { after, limit: ROWS_A_PAGE };
    const rows = await readTenant(database, tenantId, (read) => loadRows(read, runId, asked));
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_A_PAGE) return;
    after = { table: last.table, key: last.key };
  }
}

type Page = { readonly after: typeof FIRST; readonly limit: number };

async function loadRows({ sql, tenantId }: TenantRead, runId: string, { after, limit }: Page) {
  return await sql<RunReportRow[]>`
    select source_table as "table", source_key as key, outcome, reasons, words, amount,
      customer_id as "customerId", source
    from run_row
    where tenant_id = ${tenantId} and run_id = ${runId}
      and outcome in ('apart', 'differs', 'remarked')
      and (source_table collate "C", source_key collate "C") > (${after.table}, ${after.key})
    order by source_table collate "C", source_key collate "C"
    limit ${limit}`;
}
