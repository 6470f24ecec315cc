// A legacy database as it was found: tables of rows of text, whatever they came from. Nothing is
// judged here, and nothing is left out.
import { createHash } from 'node:crypto';
import { type DecimalMark, marksOf } from './decimal-mark.ts';

export type LegacyRow = {
  /** Its id where it has one, else by what it holds: unique in its table, wherever it stands. */
  readonly key: string;
  /** From 1, as a person would count it. */
  readonly place: number;
  /** By lower-case column names; empty cells are null. */
  readonly cells: Readonly<Record<string, string | null>>;
  /** Which mark stands before the decimals of a column's amounts. */
  readonly markOf: (column: string) => DecimalMark;
  /** Why its cells can't be told apart, null where they can. */
  readonly broken: string | null;
  /** Another row of the table has the same id and came before. */
  readonly isRepeated: boolean;
};

export type LegacyTable = {
  /** The name that the seed knows it by, or its own where that knows none. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly LegacyRow[];
  /** How its bytes were read, for the report. */
  readonly encoding: string;
};

export type LegacySource = {
  /** Without a password: it stands in reports. */
  readonly name: string;
  /** The folder that it lies in, where its name is but the last part of it. */
  readonly place?: string;
  readonly tables: readonly LegacyTable[];
};

/** The seed's tables, and what else people call them. */
const knownNames: Readonly<Record<string, string>> = {
  customer: 'customers',
  customers: 'customers',
  clients: 'customers',
  route: 'routes',
  routes: 'routes',
  rounds: 'routes',
  product: 'products',
  products: 'products',
  invoice: 'invoice_metadata',
  invoices: 'invoice_metadata',
  invoice_metadata: 'invoice_metadata',
  invoice_line_items: 'invoice_line_items',
  invoice_items: 'invoice_line_items',
  payment: 'payments',
  payments: 'payments',
  receipts: 'payments',
  invoice_payments: 'invoice_payments',
};

/** What a table is: by its name, or else by its columns. */
export function tableNameOf(given: string, columns: readonly string[]): string {
  const known = knownNames[given.toLowerCase()];
  if (known !== undefined) return known;
  const has = (...names: readonly string[]) => names.some((name) => columns.includes(name));
  const namesCustomer = has('customer_id', 'customer_name', 'billing_name');
  if (has('payment_date', 'payment_method')) return 'payments';
  if (namesCustomer && has('invoice_date', 'total_amount')) return 'invoice_metadata';
  if (has('outstanding_amount', 'opening_balance')) return 'customers';
  return given.toLowerCase();
}

/** "Customer Name " is customer_name. */
export function columnName(text: string): string {
  const plain = text.trim().toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');
}

type Cells = LegacyRow['cells'];

/**
 * Rows with their keys: by `id` (or the table's own id column), and where that is missing by what
 * their cells hold and the how-manieth equal row it is: a place would change with every row that is
 * put in before. `numeric`: the columns that a database holds as numbers.
 */
export function keyedRows(
  name: string,
  found: readonly { readonly cells: Cells; readonly broken: string | null }[],
  numeric: ReadonlySet<string> = new Set(),
): readonly LegacyRow[] {
  const own = name === 'customers' ? ['id', 'customer_id'] : ['id'];
  const seen = new Set<string>();
  const equal = new Map<string, number>();
  const markOf = marksOf(found, numeric);
  return found.map(({ cells, broken }, before) => {
    const place = before + 1;
    const id = own.map((column) => cells[column]).find((cell) => cell != null);
    const isRepeated = id != null && seen.has(id);
    if (id != null) seen.add(id);
    const key = id == null ? keyByCells(cells, equal) : isRepeated ? `${id} (row ${place})` : id;
    return { key, place, cells, markOf, broken, isRepeated };
  });
}

/** «row 5f0c…», and «row 5f0c… (2)» of the second that holds the same. */
function keyByCells(cells: Cells, equal: Map<string, number>): string {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== null);
  const sorted = JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
  const digest = createHash('sha256').update(sorted).digest('hex').slice(0, 16);
  const count = (equal.get(digest) ?? 0) + 1;
  equal.set(digest, count);
  return count === 1 ? `row ${digest}` : `row ${digest} (${count})`;
}

/** Where a row without an id stands, for whoever looks for it. */
export const placeOf = ({ key, place }: LegacyRow): string =>
  key.startsWith('row ') ? ` (row ${place})` : '';
