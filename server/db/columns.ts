// Rows as one array a column: Postgres takes a page of them apart several times as fast as one JSON
// document, which it would read twice and search for every field of every row.
import type { GuardedSql } from './guarded-sql.ts';

/** Column types as Postgres names them; those that end in brackets are lists within a row. */
type ColumnType =
  | 'uuid'
  | 'text'
  | 'date'
  | 'timestamptz'
  | 'smallint'
  | 'bigint'
  | 'boolean'
  | 'jsonb'
  | 'bytea'
  | 'uuid[]'
  | 'bigint[]'
  | 'text[]';

/** By its name in the statement: a column's type, and its value in a row. */
export type Columns<Row> = Readonly<Record<string, readonly [ColumnType, (row: Row) => unknown]>>;

/**
 * `(select … from unnest(…)) as row`, to stand in a `from`. A value is a string, a number, a
 * boolean or null, of `jsonb` a document, of a list an array, of `bytea` hexadecimal digits.
 */
export function tableOf<Row>(sql: GuardedSql, rows: readonly Row[], columns: Columns<Row>) {
  const values = Object.values(columns).map(([type, read]) => arrayText(type, rows, read));
  return sql(templateOf(columns), ...values);
}

type Template = TemplateStringsArray & readonly string[];
type Types = Readonly<Record<string, readonly [ColumnType, unknown]>>;

/** The driver remembers every template for ever, with where it was made: each is made once. */
const templates = new WeakMap<Types, Template>();

function templateOf(columns: Types): Template {
  const made = templates.get(columns) ?? makeTemplate(columns);
  templates.set(columns, made);
  return made;
}

function makeTemplate(columns: Types): Template {
  const named = Object.entries(columns);
  const names = named.map(([name]) => `"${name}"`).join(', ');
  const picked = named.map(([name, [type]]) => `"${name}"${readAs(type)}`).join(', ');
  const casts = named.map(([, [type]]) => `::${sentAs(type)}[]`);
  const texts = [
    `(select ${picked} from unnest(`,
    ...casts.slice(0, -1).map((cast) => `${cast}, `),
    `${casts.at(-1)}) as sent (${names})) as row`,
  ];
  return Object.assign([...texts], { raw: texts });
}

/** Lists don't nest in an array of Postgres: each travels as its own text. */
const listTypes: ReadonlySet<ColumnType> = new Set(['uuid[]', 'bigint[]', 'text[]']);
const isText = (type: ColumnType) => type === 'bytea' || listTypes.has(type);
const sentAs = (type: ColumnType) => (isText(type) ? 'text' : type);
const readAs = (type: ColumnType) => (isText(type) ? `::${type}` : '');

/** What these types are written as holds nothing that an array has to quote. */
const bareTypes: ReadonlySet<ColumnType> = new Set([
  ...(['uuid', 'date', 'smallint', 'bigint', 'boolean'] as const),
]);

/**
 * One array as Postgres reads it: `{a,NULL,"b \\"c\\""}`. The text of a document holds no control
 * characters, so that JSON quotes it as Postgres does.
 */
function arrayText<Row>(
  type: ColumnType,
  rows: readonly Row[],
  read: (row: Row) => unknown,
): string {
  const isBare = bareTypes.has(type);
  let text = '';
  for (const row of rows) {
    const value = read(row);
    if (text !== '') text += ',';
    if (value === null || value === undefined) text += 'NULL';
    else if (type === 'jsonb') text += JSON.stringify(JSON.stringify(value));
    else text += isBare ? String(value) : quoted(written(type, value));
  }
  return `{${text}}`;
}

const quoted = (text: string) =>
  text.includes('"') || text.includes('\\') ? `"${text.replace(/[\\"]/g, '\\$&')}"` : `"${text}"`;

function written(type: ColumnType, value: unknown): string {
  if (type === 'bytea') return `\\x${value}`;
  return Array.isArray(value) ? `{${value.map((one) => `"${one}"`).join(',')}}` : String(value);
}
