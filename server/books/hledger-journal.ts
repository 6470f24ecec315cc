// The journal in hledger's format (hledger.org, journal): another bookkeeper that can work out the
// same sheets. Text that people typed can neither end a line nor start a comment.
import { isCash } from '../../shared/books/sheets.ts';
import { csvAmount } from '../../shared/kernel/csv.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import type { Chart, ExportedEntry } from './exported-entry.ts';
import type { BookedBusiness } from './load-business.ts';

const parents: Readonly<Record<string, string>> = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
};
const types: Readonly<Record<string, string>> = {
  asset: 'A',
  liability: 'L',
  equity: 'E',
  income: 'R',
  expense: 'X',
};

/** Declares the currency and every account with its type; `C` is cash. */
export function hledgerHead({ name, currency }: BookedBusiness, chart: Chart): string {
  const digits = minorDigits[currency];
  const sample = digits === 0 ? `1000.` : `1000.${'0'.repeat(digits)}`;
  const declared = chart.map((account) => {
    const type = isCash(account.code) ? 'C' : types[account.type];
    return `account ${accountName(account, account.type)}  ; type:${type}\n`;
  });
  const first = `; ${oneLine(name)}\ndecimal-mark .\ncommodity ${currency} ${sample}\n`;
  return `${first}${declared.join('')}`;
}

type Place = {
  readonly business: BookedBusiness;
  readonly typeOf: (code: string) => string;
};

/** One entry; tags tell the fact behind it and the day on which it happened. */
export function hledgerOf(entry: ExportedEntry, { business, typeOf }: Place): string {
  const { currency } = business;
  const decimals = minorDigits[currency];
  const code = entry.number === null ? '' : `(${oneLine(entry.number)}) `;
  const what = [entry.customer, entry.description].filter((part) => part !== null).map(oneLine);
  const legs = entry.legs.map(
    (leg) =>
      `    ${accountName(leg, typeOf(leg.code))}  ${currency} ${csvAmount(leg.amount, decimals)}\n`,
  );
  return (
    `\n${entry.accountingDay} * ${code}${what.join(' | ')}\n` +
    `    ; fact:${entry.factId}, value:${entry.valueDay}, purpose:${entry.purpose}\n` +
    legs.join('')
  );
}

const accountName = ({ code, name }: { code: string; name: string }, type: string): string =>
  `${parents[type] ?? 'other'}:${code} ${oneLine(name).replaceAll(':', '-')}`;

/** Semicolons start comments, a bar parts payee from note, brackets hold codes. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[;|()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
