// CSV files as a legacy source: UTF-8 with or without a mark, UTF-16, or Windows-1252; commas,
// semicolons, tabs or bars; quotes, line breaks in cells, and rows of the wrong length.
import { parse } from 'csv-parse/sync';
import { RunStoppedError } from '../runs/run-plan.ts';
import {
  columnName,
  keyedRows,
  type LegacySource,
  type LegacyTable,
  tableNameOf,
} from './legacy-source.ts';

const BYTES_A_FILE = 512 * 1024 * 1024;

export type CsvFile = { readonly name: string; readonly bytes: Uint8Array };

export const isCsvName = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

/** One table a file, by the files' names. Throws a sentence when a file is too large. */
export function csvSource(name: string, files: readonly CsvFile[]): LegacySource {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { name, tables: sorted.map(tableOf) };
}

function tableOf({ name: fileName, bytes }: CsvFile): LegacyTable {
  if (bytes.byteLength > BYTES_A_FILE) {
    throw new RunStoppedError(`${fileName} is larger than 512 MB; cut it in two`);
  }
  const { text, encoding } = textOf(bytes);
  const [head = [], ...lines] = cellsOf(text);
  const columns = head.map(columnName);
  const name = tableNameOf(fileName.replace(/\.[^.]+$/, ''), columns);
  return { name, columns, encoding, rows: keyedRows(name, lines.map(rowOf(columns))) };
}

/** The text of a file, and how it was read. Every byte has a letter in Windows-1252. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

const decoded = (bytes: Uint8Array, encoding: string) => ({
  text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes),
  encoding,
});

function cellsOf(text: string): readonly (readonly string[])[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const marks = [',', ';', '\t', '|'];
  const counts = marks.map((mark) => head.split(mark).length);
  const delimiter = marks[counts.indexOf(Math.max(...counts))] ?? ',';
  const options = { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true };
  try {
    return parse(text, options);
  } catch {
    // A quote that never closes would swallow the rest: quotes are then letters like any other.
    return parse(text, { ...options, quote: null });
  }
}

const rowOf = (columns: readonly string[]) => (cells: readonly string[]) => {
  const isLonger = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const named = columns.map((column, place) => [column, blankIsNull(cells[place] ?? '')] as const);
  const rest = cells.slice(columns.length).map((cell, place) => [`cell ${place + 1}`, cell]);
  return {
    cells: Object.fromEntries(isLonger ? [...named, ...rest] : named),
    broken: isLonger
      ? `it has ${cells.length} cells under ${columns.length} headings; is a comma unquoted?`
      : null,
  };
};

const blankIsNull = (cell: string) => (cell.trim() === '' ? null : cell.trim());
