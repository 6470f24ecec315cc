// A Postgres database as a legacy source, read in one read-only snapshot. Every cell is text as
// Postgres writes it, so that no amount passes through a float.
import { openPool } from '../db/guarded-pool.ts';
import type { GuardedSql } from '../db/guarded-sql.ts';
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

/** Throws a sentence when the database can't be reached or holds no table of customers. */
export async function readPostgres(url: string): Promise<LegacySource> {
  const name = databaseName(url);
  const pool = openPool({ target: { url }, prepare: false, connections: 1 });
  try {
    return await pool.transaction('snapshot', async ({ sql }) => {
      const tables: LegacyTable[] = [];
      for (const found of await findTables(sql)) {
        const known = tableNameOf(found.name, []);
        if (!wanted.has(known) || tables.some((one) => one.name === known)) continue;
        const named = await readCells(sql, quotedPlace(found));
        const columns = Object.keys(named[0]?.cells ?? {});
        const numeric = numericOf(await typesOf(sql, quotedPlace(found)));
        const rows = keyedRows(known, named, numeric);
        tables.push({ name: known, columns, encoding: 'utf-8', rows });
      }
      return { name, tables };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RunStoppedError(
      `The database ${name.replace('postgres ', '')} can't be read: ${why}`,
    );
  } finally {
    await pool.close();
  }
}

/** What a database is called as a source: without its password. */
export function databaseName(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres ${host}${pathname}`;
}

type Found = { readonly schema: string; readonly name: string };

/** Every table of people's own, those of the schema public first. A book of ours is refused. */
export async function findTables(sql: GuardedSql): Promise<readonly Found[]> {
  const found = await sql<Found[]>`
    select schemaname as schema, tablename as name
    from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'legacy')
    order by schemaname <> 'public', schemaname, tablename`;
  if (found.some(({ name }) => name === 'open_item')) {
    throw new RunStoppedError('that is a book of Routebook itself');
  }
  return found;
}

/** Types of a table's columns by their names. */
export async function typesOf(
  sql: GuardedSql,
  place: string,
): Promise<ReadonlyMap<string, string>> {
  const columns = await sql<{ name: string; type: string }[]>`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute
    where attrelid = ${place}::regclass and attnum > 0 and not attisdropped
    order by attnum`;
  return new Map(columns.map(({ name, type }) => [name, type]));
}

/** Columns of numbers, by lower-case names: their cells have a point before the decimals. */
export const numericOf = (types: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...types]
      .filter(([, type]) => /^(numeric|smallint|integer|bigint|real|double)/.test(type))
      .map(([name]) => columnName(name)),
  );

/** The rows of a table, `condition` being SQL over `t`; cells by lower-case names, none blank. */
export async function readCells(sql: GuardedSql, place: string, condition = 'true') {
  const rows = await sql.unsafe<{ cells: Readonly<Record<string, string | null>> }[]>(
    `select coalesce(cells.cells, '{}') as cells
    from ${place} t
    cross join lateral (
      select json_object_agg(key, value) as cells from json_each_text(row_to_json(t))
    ) cells
    where ${condition}
    order by t::text`,
  );
  return rows.map(({ cells }) => ({ cells: underNames(cells), broken: null }));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quotedPlace = ({ schema, name }: Found) => `${quoted(schema)}.${quoted(name)}`;

const underNames = (cells: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [
      columnName(name),
      cell === null || cell.trim() === '' ? null : cell.trim(),
    ]),
  );
