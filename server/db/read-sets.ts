// Several sets of rows in one round trip: for few rows as one statement, which costs the driver and
// Postgres a fraction of as many; for many rows as one statement each, since JSON costs more a row.
import type { Fragment } from 'postgres';
import type { GuardedSql } from './guarded-sql.ts';

/** Queries by name, none sent yet. Their instants come as text: JSON writes them another way. */
type RowSets = Readonly<Record<string, Promise<readonly object[]> & Fragment>>;
export type RowsOf<Query> = Query extends Promise<readonly (infer Row)[]> ? readonly Row[] : never;
type Read<Sets extends RowSets> = { readonly [Name in keyof Sets]: RowsOf<Sets[Name]> };

/** The rows of each set in its own order. Whole numbers must be exact in JavaScript. */
export async function readSets<Sets extends RowSets>(
  sql: GuardedSql,
  sets: Sets,
  areFew: boolean,
): Promise<Read<Sets>> {
  const names = Object.keys(sets);
  if (areFew) {
    const [row] = await sql(textOf(names), ...Object.values(sets));
    // cast: the statement gives each set's rows under its name
    return row as unknown as Read<Sets>;
  }
  const rows = await Promise.all(Object.values(sets));
  // cast: each set's rows under its name
  return Object.fromEntries(rows.map((of, place) => [names[place], of])) as Read<Sets>;
}

/** A column's instant as text, `2026-03-01T04:30:00.000Z`, as the driver reads it by itself. */
export const instantOf = (
  sql: GuardedSql,
  column: 'recorded_at' | 'f.recorded_at' | 'received_at' | 'f.received_at',
) => sql.unsafe(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

type Template = TemplateStringsArray & readonly string[];

/** The driver remembers every template for ever: the same names give the same one. */
const templates = new Map<string, Template>();

function textOf(names: readonly string[]): Template {
  const key = names.join();
  const known = templates.get(key);
  if (known !== undefined) return known;
  const columns = names.map((name) => `) "of") as "${name}"`);
  const begin = `(select coalesce(json_agg("of"), '[]') from (`;
  const texts = [
    `select ${begin}`,
    ...columns.slice(0, -1).map((end) => `${end}, ${begin}`),
    `${columns.at(-1)}`,
  ];
  const made = Object.assign([...texts], { raw: texts });
  templates.set(key, made);
  return made;
}
