// The invoices of a legacy source: what each owes, on which day, under which number, by its lines
// where they make its total and as one line where they don't.

import { minorDigits } from '../../shared/kernel/money.ts';
import { positiveQuantitySchema, price, QUANTITY_SCALE } from '../../shared/kernel/quantity.ts';
import { documentNumberSchema } from '../../shared/kernel/text.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { linesOf, type SoldLines } from './judge-lines.ts';
import { judgeMoney } from './judge-money.ts';
import { cleanText, damage } from './judge-text.ts';
import {
  type Apart,
  accountIn,
  cell,
  type LegacyCustomer,
  type LegacyFrame,
  type LegacyInvoice,
  rowsOf,
  type SaleLine,
} from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';
import { type DayOrder, dayOrderOf, readDay } from './read-day.ts';
import type { Reason } from './reasons.ts';

type Customers = ReadonlyMap<string, LegacyCustomer>;

export type JudgedInvoices = {
  /** By the id that the source gives them. */
  readonly invoices: ReadonlyMap<string, LegacyInvoice>;
  readonly apart: readonly Apart[];
};

export function judgeInvoices(frame: LegacyFrame, customers: Customers): JudgedInvoices {
  const rows = rowsOf(frame, 'invoice_metadata');
  const context: Context = {
    frame,
    customers,
    days: dayOrderOf(rows.map((row) => cell(row, 'invoice_date', 'date'))),
    dues: dayOrderOf(rows.map((row) => cell(row, 'due_date'))),
    lines: linesOf(frame),
    numbers: new Set(),
    seen: new Set(),
  };
  const invoices = new Map<string, LegacyInvoice>();
  const apart: Apart[] = [];
  for (const row of rows) {
    const judged = judgeInvoice(row, context);
    if ('minor' in judged) invoices.set(row.key, judged);
    else apart.push(judged);
  }
  return { invoices, apart };
}

type Context = {
  readonly frame: LegacyFrame;
  readonly customers: Customers;
  readonly days: DayOrder;
  readonly dues: DayOrder;
  readonly lines: ReadonlyMap<string, SoldLines>;
  /** Numbers that are given. */
  readonly numbers: Set<string>;
  /** What makes an invoice the same as another. */
  readonly seen: Set<string>;
};

function judgeInvoice(row: LegacyRow, context: Context): LegacyInvoice | Apart {
  const { frame, customers, days } = context;
  const money = judgeMoney(row, ['total_amount', 'total', 'amount'], frame);
  const away = (reason: Reason): Apart => ({
    table: 'invoice_metadata',
    row,
    reasons: [reason],
    amount: money.minor,
  });
  const customer = customers.get(customerKey(row) ?? '');
  const wrong = row.broken === null ? statusReason(row) : 'row_broken';
  if (wrong !== null) return away(wrong);
  if (row.isRepeated) return away('id_repeated');
  if (money.wrong !== null) return away(money.wrong);
  if (customer === undefined) return away('customer_missing');
  const { accountId, wrong: accountWrong } = accountIn(frame, row, customer);
  if (accountWrong !== null) return away(accountWrong);
  const dated = dayOf(row, frame, days);
  const numbered = numberOf(row, context);
  const same = [accountId, numbered.written, money.minor, dated.day].join(' ');
  if (numbered.written !== null && context.seen.has(same)) return away('duplicate');
  context.seen.add(same);
  if (numbered.number !== null) context.numbers.add(numbered.number);
  const due = dueOf(row, dated.day, context);
  const title = `Invoice ${numbered.written ?? row.key}`;
  const sold = soldLines(money.minor, cleanText(title, 120), {
    frame,
    lines: context.lines.get(row.key),
  });
  return {
    ...{ row, customer, accountId },
    day: dated.day,
    dueDay: due.dueDay,
    minor: money.minor,
    number: numbered.number,
    title,
    lines: sold.lines,
    paid: paidOf(row, money.minor, frame),
    reasons: [
      ...money.reasons,
      ...dated.reasons,
      ...due.reasons,
      ...numbered.reasons,
      ...sold.reasons,
      ...damage(title),
    ],
  };
}

export const customerKey = (row: LegacyRow) =>
  cell(row, 'customer_id', 'customer_uuid') ?? cell(row, 'customer_name', 'billing_name');

/**
 * A draft and a cancelled invoice owe nothing, whatever the seed's status function makes of them.
 */
function statusReason(row: LegacyRow): Reason | null {
  const status = cell(row, 'invoice_status', 'status')?.toLowerCase();
  if (status === 'draft') return 'draft';
  return status === 'cancelled' || status === 'canceled' || status === 'void' ? 'cancelled' : null;
}

export function dayOf(row: LegacyRow, frame: LegacyFrame, order: DayOrder) {
  const text = cell(row, 'invoice_date', 'payment_date', 'date', 'created_at');
  const read = text === null ? null : readDay(text, frame.business.zone, order);
  const reasons: Reason[] = [];
  if (text === null) reasons.push('day_missing');
  else if (read === null) reasons.push('day_unreadable');
  else if (read.isAmbiguous) reasons.push('day_ambiguous');
  return { day: read?.day ?? frame.day, reasons };
}

function dueOf(row: LegacyRow, day: LegacyInvoice['day'], { frame, dues }: Context) {
  const text = cell(row, 'due_date');
  const reasons: Reason[] = [];
  if (text === null) return { dueDay: null, reasons };
  const read = readDay(text, frame.business.zone, dues);
  if (read === null) reasons.push('due_unreadable');
  const isEarly = read !== null && read.day < day;
  if (isEarly) reasons.push('due_before_day');
  return { dueDay: isEarly ? day : (read?.day ?? null), reasons };
}

function numberOf(row: LegacyRow, { numbers }: Context) {
  const written = cell(row, 'invoice_number', 'number', 'invoice_no');
  const reasons: Reason[] = [];
  if (written === null) return { number: null, written, reasons };
  const fits = documentNumberSchema.safeParse(written).success;
  const isFree = fits && !numbers.has(written);
  if (!fits) reasons.push('number_changed');
  else if (!isFree) reasons.push('number_repeated');
  return { number: isFree ? written : null, written, reasons };
}

/** What was paid on it: said in so many words, or by a status that says all of it. */
function paidOf(row: LegacyRow, minor: number, frame: LegacyFrame): number {
  const { minor: paid } = judgeMoney(row, ['amount_paid', 'paid_amount'], frame);
  if (paid !== null && paid > 0) return Math.min(paid, Math.max(minor, 0));
  const status = cell(row, 'invoice_status', 'status', 'payment_status')?.toLowerCase();
  return status === 'paid' ? Math.max(minor, 0) : 0;
}

function soldLines(
  minor: number,
  title: string,
  { frame, lines }: { readonly frame: LegacyFrame; readonly lines: SoldLines | undefined },
): { readonly lines: readonly SaleLine[]; readonly reasons: readonly Reason[] } {
  const made = lines?.making(minor);
  if (made !== undefined && made !== null) return { lines: made, reasons: [] };
  const oneLine: SaleLine = {
    productId: null,
    name: title,
    unit: '',
    quantity: positiveQuantitySchema.parse(QUANTITY_SCALE),
    price: price(Math.abs(minor) * 10 ** (6 - minorDigits[frame.business.currency])),
    taxRate: taxRateSchema.parse(0),
    isTaxIncluded: true,
    hsn: '',
  };
  return {
    lines: [oneLine],
    reasons: lines === undefined ? [] : ['lines_disagree'],
  };
}
