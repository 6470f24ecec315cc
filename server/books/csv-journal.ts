// The journal as CSV: one row a leg, safe to open in a spreadsheet whatever anybody typed.
import { csvAmount, csvRow, csvText } from '../../shared/kernel/csv.ts';
import { minorDigits } from '../../shared/kernel/money.ts';
import type { ExportedEntry } from './exported-entry.ts';
import type { BookedBusiness } from './load-business.ts';

const columns = [
  'accounting_day',
  'value_day',
  'number',
  'description',
  'customer',
  'account',
  'account_name',
  'debit',
  'credit',
  'currency',
  'purpose',
  'entry_id',
  'fact_id',
  'phone',
];

/** The mark in front tells spreadsheets that names may be in any script. */
export const csvHead = `\ufeff${csvRow(columns)}`;

export function csvOf(
  entry: ExportedEntry,
  { business }: { readonly business: BookedBusiness },
): string {
  const { currency } = business;
  const decimals = minorDigits[currency];
  return entry.legs
    .map(({ code, name, amount }) =>
      csvRow([
        entry.accountingDay,
        entry.valueDay,
        csvText(entry.number ?? ''),
        csvText(entry.description),
        csvText(entry.customer ?? ''),
        code,
        csvText(name),
        amount > 0 ? csvAmount(amount, decimals) : '',
        amount < 0 ? csvAmount(-amount, decimals) : '',
        currency,
        entry.purpose,
        entry.id,
        entry.factId,
        csvText(entry.deviceCode),
      ]),
    )
    .join('');
}
