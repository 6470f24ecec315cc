// A legacy dairy as its owner left it: routes, customers with a bare outstanding amount, invoices,
// payments and allocations, tidy or messy, as a folder of CSV files or as a Postgres database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export type Cells = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly Cells[]>>;

/** Customer 1 owes, 2 is in credit, 3 owes nothing: the figures of the seed's own example. */
export const tidy: Tables = {
  routes: [{ id: 'r1', name: 'Morning' }],
  products: [{ id: 'p1', name: 'Cow milk', current_price: '60.00', gst_rate: '5' }],
  customers: [
    customer('c1', 'Anita Rao', { outstanding_amount: '250.00', opening_balance: '100.00' }),
    customer('c2', 'Bala Store', { outstanding_amount: '-40.00' }),
    customer('c3', 'Chai Point', { outstanding_amount: '0' }),
  ],
  invoice_metadata: [invoice('i1', '500.00', { invoice_number: 'INV-001' })],
  payments: [payment('y1', '200.00', { payment_method: 'UPI', reference: 'UTR1' })],
};

export function customer(id: string, billing_name: string, more: Cells = {}): Cells {
  return { id, billing_name, contact_person: billing_name, route_id: 'r1', ...more };
}

export function invoice(id: string, total_amount: string, more: Cells = {}): Cells {
  return { id, customer_id: 'c1', total_amount, invoice_date: '2026-10-05', ...more };
}

export function payment(id: string, amount: string, more: Cells = {}): Cells {
  const usual = { customer_id: 'c1', payment_date: '2026-10-20', payment_method: 'Cash' };
  return { id, amount, ...usual, ...more };
}

/** A folder with a file a table; gone when the test ends. */
export function csvFolder(tables: Tables): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'legacy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(path.join(folder, `${name}.csv`), csvOf(rows));
  }
  return folder;
}

function csvOf(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
