// `routebook series`: every series of document numbers, and what is missing in it. Ends with exit
// code 1 where a number is missing that nothing explains.
import * as z from 'zod/mini';
import type { SeriesReport } from '../../shared/billing/series.ts';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { loadSeries } from '../series/load-series.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

const optionsSchema = z.object({ tenant: z.optional(tenantIdSchema) });

export const seriesCommand: RoutebookCommand = {
  name: 'series',
  summary: 'list the series of document numbers and the holes in them',
  declare: (words) => {
    words.option('--tenant <id>', 'only this one; all of them otherwise');
  },
  run: async (desk, { options }) => {
    const { tenant } = readOptions(optionsSchema, options);
    const { database } = await desk.openBook();
    const series = await seriesOf(database, tenant ?? null);
    for (const one of series) {
      const holes = one.holes.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
      const apart = one.apart === 0 ? '' : `, ${one.apart} kept apart`;
      desk.say(
        `${one.business}  ${one.series}  1 to ${one.last}, ${one.voided} cancelled${apart}` +
          (holes.length === 0 ? '' : `  MISSING ${holes.join(', ')}`),
      );
    }
    const missing = countMissing(series);
    desk.say(missing === 0 ? 'No series has a hole.' : `${missing} numbers are missing.`);
    return { isGood: missing === 0, report: { series, missing } };
  },
};

export async function seriesOf(
  database: Database,
  tenant: string | null,
): Promise<readonly SeriesReport[]> {
  const tenants = await database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select id from tenant where ${tenant}::uuid is null or id = ${tenant}::uuid order by id`,
  );
  const all: SeriesReport[] = [];
  for (const { id } of tenants) all.push(...(await readTenant(database, id, loadSeries)));
  return all;
}

export const countMissing = (series: readonly SeriesReport[]): number =>
  series.flatMap(({ holes }) => holes).reduce((sum, { from, to }) => sum + to - from + 1, 0);
