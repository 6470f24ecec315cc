// CSV files as a legacy source: UTF-8 with or without a mark, UTF-16, or Windows-1252; commas,
// semicolons, tabs or bars; quotes, line breaks in cells, and rows of the wrong length. They are
// read in slices, in turns with other requests.
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Options, parse } from 'csv-parse';
import { RunStoppedError } from '../runs/run-plan.ts';
import {
  columnName,
  keyedRows,
  type LegacySource,
  type LegacyTable,
  tableNameOf,
} from './legacy-source.ts';

const BYTES_A_FILE = 512 * 1024 * 1024;
/** Some milliseconds of work each. */
const BYTES_A_TURN = 128 * 1024;
const ROWS_A_TURN = 2_000;

export type CsvFile = { readonly name: string; readonly bytes: Uint8Array };

export const isCsvName = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

/**
 * One table a file, by the files' names; other requests of a server are answered between slices.
 * Throws a sentence when a file is too large.
 */
export async function csvSource(name: string, files: readonly CsvFile[]): Promise<LegacySource> {
  const tables: LegacyTable[] = [];
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { text, encoding } = textOfFile(file);
    const [head = [], ...lines] = await cellsOf(text);
    const columns = head.map(columnName);
    const rows: ReturnType<ReturnType<typeof rowOf>>[] = [];
    for (let at = 0; at < lines.length; at += ROWS_A_TURN) {
      rows.push(...lines.slice(at, at + ROWS_A_TURN).map(rowOf(columns)));
      await nextTurn();
    }
    tables.push(tableOf({ file, encoding, columns, rows }));
  }
  return { name, tables };
}

type ReadFile = Pick<LegacyTable, 'encoding' | 'columns'> & {
  readonly file: CsvFile;
  readonly rows: Parameters<typeof keyedRows>[1];
};

function tableOf({ file, encoding, columns, rows }: ReadFile): LegacyTable {
  const name = tableNameOf(file.name.replace(/\.[^.]+$/, ''), columns);
  return { name, columns, encoding, rows: keyedRows(name, rows) };
}

function textOfFile({ name: fileName, bytes }: CsvFile) {
  if (bytes.byteLength > BYTES_A_FILE) {
    throw new RunStoppedError(`${fileName} is larger than 512 MB; cut it in two`);
  }
  return textOf(bytes);
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

type Cells = readonly (readonly string[])[];

function optionsOf(text: string) {
  const [head = ''] = text.split(/\r?\n/, 1);
  const marks = [',', ';', '\t', '|'];
  const counts = marks.map((mark) => head.split(mark).length);
  const delimiter = marks[counts.indexOf(Math.max(...counts))] ?? ',';
  return { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true };
}

async function cellsOf(text: string): Promise<Cells> {
  const options = optionsOf(text);
  try {
    return await parsedInTurns(text, options);
  } catch {
    // A quote that never closes would swallow the rest: quotes are then letters like any other.
    return await parsedInTurns(text, { ...options, quote: null });
  }
}

async function parsedInTurns(text: string, options: Options): Promise<Cells> {
  const bytes = Buffer.from(text);
  async function* slices() {
    for (let at = 0; at < bytes.length; at += BYTES_A_TURN) {
      yield bytes.subarray(at, at + BYTES_A_TURN);
      await nextTurn();
    }
  }
  const rows: string[][] = [];
  const parser = Readable.from(slices()).pipe(parse(options));
  for await (const row of parser) rows.push(row);
  return rows;
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
