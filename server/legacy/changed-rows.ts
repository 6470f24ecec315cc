// Rows without an id are known by what they hold: one that landed and was changed since would land
// beside its old self. Such a source stops before anything lands.
import { readTenant } from '../db/tenant-transaction.ts';
import { runsOfGeneration } from '../runs/generation.ts';
import { RunStoppedError, type StepDesk } from '../runs/run-plan.ts';
import type { LegacySource } from './legacy-source.ts';

/** Throws a sentence where rows without an id landed and are in the source no more. */
export async function refuseChangedRows(
  desk: StepDesk,
  kind: string,
  { tables }: LegacySource,
): Promise<void> {
  const held = new Set(tables.flatMap(({ name, rows }) => rows.map(({ key }) => `${name} ${key}`)));
  const landed = await loadNameless(desk, kind);
  const gone = landed.filter(({ table, key }) => !held.has(`${table} ${key}`));
  const [first] = gone;
  if (first === undefined) return;
  throw new RunStoppedError(
    `${gone.length} rows without an id landed before and are changed or gone now, in ` +
      `${[...new Set(gone.map(({ table }) => table))].join(', ')}: what changed would land ` +
      'beside what it was. Take the run back first, then run it again',
  );
}

type Nameless = { readonly table: string; readonly key: string };

/** Those of this source whose facts stand. */
async function loadNameless(desk: StepDesk, kind: string): Promise<readonly Nameless[]> {
  const { tenantId } = desk.author;
  return await readTenant(desk.database, tenantId, async ({ sql }) => {
    const runs = await runsOfGeneration(sql, tenantId, { id: desk.runId, kind });
    return await sql<Nameless[]>`
      select distinct split_part(r.source_table, '.', 1) as "table", r.source_key as key
      from run_row r
      join fact f on f.tenant_id = r.tenant_id and f.id = r.fact_id
      where r.tenant_id = ${tenantId} and r.run_id = any(${[...runs]}::uuid[])
        and r.source_key ~ '^row [0-9a-f]+( \\(\\d+\\))?$'
        and not exists (
          select from fact_void v
          where v.tenant_id = f.tenant_id and v.target_id = f.id and v.is_effective)
      order by 1, 2`;
  });
}
