// A bank's file as cells: UTF-8 with or without a mark, UTF-16 or Windows-1252; commas, semicolons,
// tabs or bars, whichever makes the most rows of one width.
import { parse } from 'csv-parse/browser/esm/sync';
import { textOfFile } from '../../shared/kernel/text-of-file.ts';

const MARKS = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 40;

/** Throws where a file can't be read as text in cells. */
export function bankRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = textOfFile(bytes).replace(/\r+\n/g, '\n');
  const sample = text.split('\n', SAMPLE_ROWS).join('\n');
  const best = MARKS.map((mark) => ({ mark, fit: fitOf(cellsOf(sample, mark)) })).reduce((a, b) =>
    b.fit > a.fit ? b : a,
  );
  return cellsOf(text, best.mark);
}

function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = {
    delimiter,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
  };
  try {
    return parse(text, options);
  } catch {
    // A quote that never closes would swallow the rest: quotes are then letters like any other.
    return parse(text, { ...options, quote: null });
  }
}

/** Cells in rows of the commonest width. */
function fitOf(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + length - 1);
  return Math.max(0, ...widths.values());
}
