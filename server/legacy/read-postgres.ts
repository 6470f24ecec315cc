// A Postgres database as a legacy source, read in one read-only snapshot. Every cell is text as
// Postgres writes it, so that no amount passes through a float.
import { openPool } from '../db/guarded-pool.ts';
import { RunStoppedError } from '../runs/run-plan.ts';
import {
  columnName,
  keyedRows,
  type LegacySource,
  type LegacyTable,
  tableNameOf,
} from './legacy-source.ts';

const wanted = new Set([
  ...['customers', 'routes', 'products', 'invoice_metadata', 'invoice_line_items'],
  ...['payments', 'invoice_payments'],
]);

type Found = { readonly schema: string; readonly name: string };

/** Throws a sentence when the database can't be reached or holds no table of customers. */
export async function readPostgres(url: string): Promise<LegacySource> {
  const { host, pathname } = new URL(url);
  const pool = openPool({ target: { url }, prepare: false, connections: 1 });
  try {
    return await pool.transaction('snapshot', async ({ sql }) => {
      const found = await sql<Found[]>`
        select schemaname as schema, tablename as name
        from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema', 'legacy')
        order by schemaname <> 'public', schemaname, tablename`;
      if (found.some(({ name }) => name === 'open_item')) {
        throw new RunStoppedError('that is a book of Routebook itself');
      }
      const tables: LegacyTable[] = [];
      for (const { schema, name } of found) {
        const known = tableNameOf(name, []);
        if (!wanted.has(known) || tables.some((one) => one.name === known)) continue;
        const rows = await sql.unsafe<{ cells: Readonly<Record<string, string | null>> }[]>(
          `select coalesce(cells.cells, '{}') as cells
          from ${quoted(schema)}.${quoted(name)} t
          cross join lateral (
            select json_object_agg(key, value) as cells from json_each_text(row_to_json(t))
          ) cells
          order by t::text`,
        );
        const named = rows.map(({ cells }) => ({ cells: underNames(cells), broken: null }));
        const columns = Object.keys(named[0]?.cells ?? {});
        tables.push({ name: known, columns, encoding: 'utf-8', rows: keyedRows(known, named) });
      }
      return { name: `postgres ${host}${pathname}`, tables };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RunStoppedError(`The database ${host}${pathname} can't be read: ${why}`);
  } finally {
    await pool.close();
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const underNames = (cells: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [
      columnName(name),
      cell === null || cell.trim() === '' ? null : cell.trim(),
    ]),
  );
