// Columns of a bank's file that a person chose, as they are kept for the next file of that account:
// they are used again where a file has the same headings in the same row, and never guessed onto
// another.
import * as z from 'zod/mini';
import { decode } from '../kernel/decode.ts';
import { type BankColumns, bankColumns } from './bank-columns.ts';

type Row = readonly string[];

/** What a person fills in: the day may be missing still. */
export type TypedColumns = Omit<BankColumns, 'day'> & { readonly day: number | null };

/** The columns that may be chosen, in the order of the form. */
export const COLUMN_FIELDS = ['day', 'amount', 'moneyIn', 'moneyOut', 'text', 'reference'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Rows at the top in which headings may stand. */
export const HEADINGS_WITHIN = 30;

const NOTHING: TypedColumns = {
  ...{ headAt: -1, day: null, amount: null, moneyIn: null, moneyOut: null, flag: null },
  ...{ balance: null, reference: null, texts: [] },
};

/** What is understood of a file, else nothing, below its first row as wide as most. */
export function startingColumns(rows: readonly Row[]): TypedColumns {
  const found = bankColumns(rows);
  if (found !== null) return found;
  const top = rows.slice(0, HEADINGS_WITHIN);
  const widths = top.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const headAt = widths.indexOf(Math.max(0, ...widths));
  const isWords = (rows[headAt] ?? []).every((cell) => !/^[-+]?[\d.,\s/]+$/.test(cell.trim()));
  return { ...NOTHING, headAt: isWords ? headAt : -1 };
}

/** With one field on another column, null for none; a signed amount and two columns exclude. */
export function withColumn(
  columns: TypedColumns,
  field: ColumnField,
  at: number | null,
): TypedColumns {
  switch (field) {
    case 'text':
      return { ...columns, texts: at === null ? [] : [at] };
    case 'amount':
      return at === null
        ? { ...columns, amount: null, flag: null }
        : { ...columns, amount: at, moneyIn: null, moneyOut: null };
    case 'moneyIn':
    case 'moneyOut':
      return at === null
        ? { ...columns, [field]: null }
        : { ...columns, amount: null, flag: null, [field]: at };
    default:
      return { ...columns, [field]: at };
  }
}

/** Null until there are days and amounts to read. */
export function completeColumns({ day, ...columns }: TypedColumns): BankColumns | null {
  const { amount, moneyIn, moneyOut } = columns;
  if (day === null || (amount ?? moneyIn ?? moneyOut) === null) return null;
  return { ...columns, day };
}

const place = z.nullable(z.int().check(z.gte(0), z.lt(500)));
const keptSchema = z.strictObject({
  heading: z.string(),
  columns: z.strictObject({
    headAt: z.int().check(z.gte(-1), z.lt(HEADINGS_WITHIN)),
    day: z.int().check(z.gte(0), z.lt(500)),
    amount: place,
    moneyIn: place,
    moneyOut: place,
    flag: place,
    status: z.optional(place),
    balance: place,
    reference: place,
    texts: z.array(z.int().check(z.gte(0), z.lt(500))),
  }),
});

/** The words of the heads; where there are none, only how many columns there are. */
function headingOf(rows: readonly Row[], headAt: number): string {
  const row = rows[Math.max(0, headAt)] ?? [];
  return headAt < 0 ? `${row.length}` : row.map((cell) => cell.trim()).join('|');
}

/** Text to keep for the next file of the account. */
export const keepColumns = (rows: readonly Row[], columns: BankColumns): string =>
  JSON.stringify({ heading: headingOf(rows, columns.headAt), columns });

/** What was kept, where this file has the same headings; else null. */
export function keptColumns(rows: readonly Row[], kept: string | null): BankColumns | null {
  if (kept === null) return null;
  const decoded = decode(keptSchema, readJson(kept));
  if (!decoded.ok) return null;
  const { columns, heading } = decoded.value;
  return headingOf(rows, columns.headAt) === heading ? columns : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
