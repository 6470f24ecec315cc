// An old metering town under the names that the move of invoices and payments knows, so that one
// code judges both: an invoice by what it newly charges, its bills as its lines, and each row with
// its meter and that meter's customer. Pure.
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import type { Business } from '../../../shared/ledger/business.ts';
import { majorUnits } from '../../runs/report-markdown.ts';
import { cell, type LegacyAccount } from '../legacy-book.ts';
import type { LegacyRow, LegacySource } from '../legacy-source.ts';
import { isBalance, minorOf, type SummedInvoice } from './judge-amounts.ts';
import type { Assigned, TownMeter } from './judge-meters.ts';
import type { Town } from './read-town.ts';

type Judged = {
  readonly town: Town;
  readonly meters: ReadonlyMap<string, TownMeter>;
  readonly payments: readonly Assigned[];
  readonly invoices: readonly SummedInvoice[];
};

export function townSource(name: string, judged: Judged, { currency }: Business): LegacySource {
  const { town, meters, payments, invoices } = judged;
  const onMeter = (row: LegacyRow, meterKey: string | null, more: LegacyRow['cells'] = {}) =>
    withCells(row, {
      meter_id: meterKey,
      customer_id: meters.get(meterKey ?? '')?.customerKey ?? cell(row, 'customer_id'),
      ...more,
    });
  const major = (minor: number) => majorUnits(minor, currency);
  const lines = invoices.flatMap(({ row, bills }) => {
    const own = bills.filter((bill) => !isBalance(bill));
    const isPlain = own.every((bill) => (minorOf(bill, 'amount', currency) ?? 0) > 0);
    return isPlain ? own.map((bill) => lineOf(row, bill, major)) : [];
  });
  function lineOf(invoice: LegacyRow, bill: LegacyRow, inMajor: (minor: number) => string) {
    return withCells(bill, {
      invoice_id: invoice.key,
      product_name: cell(bill, 'description', 'name', 'type', 'bill_type'),
      quantity: '1',
      unit_price: inMajor(minorOf(bill, 'amount', currency) ?? 0),
      gst_rate: null,
      tax_rate: null,
    });
  }
  return {
    name,
    tables: [
      tableOf('customers', town.tables.customers.rows.map(withName)),
      tableOf('routes', town.tables.routes.rows),
      tableOf(
        'invoice_metadata',
        invoices.map(({ row, amounts }) =>
          onMeter(row, cell(row, 'meter_id'), {
            amount: null,
            total: null,
            total_amount: amounts === null ? null : major(amounts.amount),
          }),
        ),
      ),
      tableOf('invoice_line_items', lines),
      tableOf(
        'payments',
        payments.map(({ row, meterKey }) => onMeter(row, meterKey ?? cell(row, 'meter_id'))),
      ),
    ],
  };
}

/** The account of a row that names its meter. */
export const accountOf =
  (meters: ReadonlyMap<string, TownMeter>) =>
  (row: LegacyRow): LegacyAccount => {
    const key = cell(row, 'meter_id');
    const meter = meters.get(key ?? '');
    if (meter !== undefined) return { accountId: accountOfMeter(meter.id), wrong: null };
    return { accountId: null, wrong: key === null ? 'meter_missing' : 'meter_unknown' };
  };

const tableOf = (name: string, rows: readonly LegacyRow[]) => ({
  ...{ name, rows, encoding: 'utf-8' },
  columns: [],
});

const withCells = (row: LegacyRow, cells: LegacyRow['cells']): LegacyRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});

/** Systems that keep names apart. */
function withName(row: LegacyRow): LegacyRow {
  const parts = ['first_name', 'middle_name', 'last_name'].map((name) => cell(row, name));
  const name = cell(row, 'billing_name', 'name', 'full_name') ?? parts.filter(Boolean).join(' ');
  return withCells(row, { name: name === '' ? null : name });
}
