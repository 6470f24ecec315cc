// What the book holds already of facts that are about to be recorded: those that it took, and
// those that it kept apart.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';

export type Standing = {
  readonly outcome: 'there' | 'refused' | 'parked';
  readonly words: string | null;
  readonly issues: readonly string[];
  readonly receivedMs: number;
};

type Row = {
  readonly id: FactId;
  readonly outcome: Standing['outcome'];
  readonly words: string | null;
  readonly issues: readonly string[];
  readonly receivedAt: string;
};

/** By their ids; what the book has never seen is left out. */
export async function loadStanding(
  database: Database,
  tenantId: string,
  facts: readonly { readonly id: FactId }[],
): Promise<ReadonlyMap<FactId, Standing>> {
  const ids = facts.map(({ id }) => id);
  const rows = await readTenant(
    database,
    tenantId,
    ({ sql }) => sql<Row[]>`
      select fact_id as id, outcome, refusal_words as words, '{}'::text[] as issues,
        received_at as "receivedAt"
      from held_fact
      where tenant_id = ${tenantId} and fact_id = any(${ids}::uuid[]) and outcome <> 'applied'
      union all
      select id, 'there', null, issues, received_at
      from fact
      where tenant_id = ${tenantId} and id = any(${ids}::uuid[])
      order by 1, 2`,
  );
  return new Map(
    rows.map(({ id, receivedAt, ...rest }) => [
      id,
      { ...rest, receivedMs: Date.parse(receivedAt) },
    ]),
  );
}
