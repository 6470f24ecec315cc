// What the invoices of an old metering database charge: the sums of their bills, what was brought
// forward apart from what is new. Summing totals would count every old debt again. Pure.
import type { Currency } from '../../../shared/kernel/money.ts';
import { groupBy } from '../../sync/group-by.ts';
import { amountIn, cell } from '../legacy-book.ts';
import type { LegacyRow } from '../legacy-source.ts';
import { readAmount } from '../read-amount.ts';
import type { Reason } from '../reasons.ts';
import type { Town } from './read-town.ts';

export type Amounts = {
  /** Charged by this invoice, in minor units. */
  readonly amount: number;
  /** Owed before it: printed on it, and never owed anew. */
  readonly broughtForward: number;
  readonly total: number;
};

export type SummedInvoice = {
  readonly row: LegacyRow;
  readonly bills: readonly LegacyRow[];
  /** Null where a bill can't be read, or nothing says what it charges. */
  readonly amounts: Amounts | null;
  /** As they stand in its own columns. */
  readonly held: Readonly<Record<keyof Amounts, number | null>>;
  readonly isRight: boolean;
  readonly reasons: readonly Reason[];
};

export const isBalance = (bill: LegacyRow): boolean =>
  /^balance$/i.test(cell(bill, 'type', 'bill_type') ?? '');

/** Minor units; null where it is empty or can't be read for certain. */
export function minorOf(row: LegacyRow, name: string, currency: Currency): number | null {
  const read = amountIn(row, [name], currency);
  return read?.type === 'amount' ? read.minor : null;
}

/** Of a number as a database writes it. */
export function minorOfNumber(text: string | null, currency: Currency): number | null {
  const read = text === null ? null : readAmount(text, currency, '.');
  return read?.type === 'amount' ? read.minor : null;
}

export function sumInvoices({ tables }: Town, currency: Currency): readonly SummedInvoice[] {
  const bills = groupBy(tables.invoice_bills.rows, (bill) => cell(bill, 'invoice_id'));
  return tables.invoices.rows.map((row) => sumInvoice(row, bills.get(row.key) ?? [], currency));
}

function sumInvoice(
  row: LegacyRow,
  bills: readonly LegacyRow[],
  currency: Currency,
): SummedInvoice {
  const read = (name: string) => minorOf(row, name, currency);
  const held = {
    amount: read('amount'),
    broughtForward: read('balance_brought_forward'),
    total: read('total_amount'),
  };
  if (bills.length === 0) {
    const amounts = ownAmounts(held);
    return { row, bills, held, amounts, isRight: true, reasons: ['bills_missing'] };
  }
  const amounts = billedAmounts(bills, currency);
  if (amounts === null) {
    return { row, bills, held, amounts, isRight: true, reasons: ['amount_unreadable'] };
  }
  const isRight =
    held.amount === amounts.amount &&
    held.broughtForward === amounts.broughtForward &&
    held.total === amounts.total;
  return { row, bills, held, amounts, isRight, reasons: isRight ? [] : ['amounts_corrected'] };
}

function ownAmounts({ amount, broughtForward, total }: SummedInvoice['held']): Amounts | null {
  const before = broughtForward ?? 0;
  const own = amount ?? (total === null ? null : total - before);
  return own === null ? null : { amount: own, broughtForward: before, total: own + before };
}

function billedAmounts(bills: readonly LegacyRow[], currency: Currency): Amounts | null {
  const sums = { amount: 0, broughtForward: 0 };
  for (const bill of bills) {
    const minor = minorOf(bill, 'amount', currency);
    if (minor === null) return null;
    sums[isBalance(bill) ? 'broughtForward' : 'amount'] += minor;
  }
  return { ...sums, total: sums.amount + sums.broughtForward };
}

/** Bills of an invoice that is not there. */
export function lostBills({ tables }: Town): readonly LegacyRow[] {
  const invoices = new Set(tables.invoices.rows.map(({ key }) => key));
  return tables.invoice_bills.rows.filter((bill) => !invoices.has(cell(bill, 'invoice_id') ?? ''));
}
