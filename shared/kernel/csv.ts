// Rows as CSV (RFC 4180) that a spreadsheet opens without running anything that somebody typed.

/** What a spreadsheet takes for a formula: an apostrophe before it makes it text. */
const FORMULA = /^\s*[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/** Text that people typed; sums of ours go through `csvAmount`. */
export function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whole minor units as a plain decimal number: −120050 of two decimals is −1200.50. */
export function csvAmount(minor: number, decimals: number): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole =
    decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return minor < 0 ? `-${whole}` : whole;
}

/** One row of cells that are already safe. */
export const csvRow = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
