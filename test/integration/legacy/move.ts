// Moves a legacy source into a fresh dairy, and reads what the dairy then owes and is owed.
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import type { AmountMeaning } from '../../../server/legacy/legacy-book.ts';
import type { LegacySource } from '../../../server/legacy/legacy-source.ts';
import { outstandingPlan } from '../../../server/legacy/outstanding-plan.ts';
import { readCsvFolder } from '../../../server/legacy/read-csv-folder.ts';
import { type Carrying, carryOut } from '../../../server/runs/carry-out.ts';
import type { RunPlan } from '../../../server/runs/run-plan.ts';
import type { RunReport } from '../../../shared/runs/run-report.ts';
import type { World } from '../../world/open-world.ts';
import { dairy, NOON, people, TODAY } from '../../world.ts';
import { csvFolder, type Tables } from './legacy-town.ts';

export type Move = Partial<Carrying> & {
  readonly meaning?: AmountMeaning | null;
  /** The same name is the same source. */
  readonly name?: string;
};

export const planOf = (source: LegacySource, meaning: AmountMeaning | null = null): RunPlan =>
  outstandingPlan({ frame: { source, business: dairy, day: TODAY }, meaning, makeBusiness: null });

export const sourceOf = async (tables: Tables, name = 'old dairy'): Promise<LegacySource> => ({
  tables: (await readCsvFolder(csvFolder(tables))).tables,
  name,
});

export const carrying = ({ tenantId }: World, more: Partial<Carrying> = {}): Carrying => ({
  author: { tenantId, personId: people.manager, role: 'manager' },
  isRehearsal: false,
  nowMs: () => NOON,
  ...more,
});

export async function move(shop: World, tables: Tables, how: Move = {}): Promise<RunReport> {
  const { meaning = null, name, ...more } = how;
  return await carryOut(
    shop.database,
    planOf(await sourceOf(tables, name), meaning),
    carrying(shop, more),
  );
}

/** Reads through the names of the seed, as its own queries would. */
export async function askLegacy<Row extends object>(shop: World, query: string) {
  return await readTenant(shop.database, shop.tenantId, async ({ sql }) => {
    await sql`select set_config('search_path', 'legacy, public', true)`;
    return [...(await sql.unsafe<Row[]>(query))];
  });
}

/** What the customers of a name owe, in major units; below nothing is credit. */
export async function owedBy(shop: World, name: string): Promise<string | undefined> {
  const [row] = await askLegacy<{ owed: string }>(
    shop,
    `select total_outstanding::text as owed from customer_outstanding_summary
    where billing_name = '${name}'`,
  );
  return row?.owed;
}

/** The reasons of a source row. */
export function reasonsOf(report: RunReport, table: string, key: string): readonly string[] {
  return report.rows.find((row) => row.table === table && row.key === key)?.reasons ?? [];
}
