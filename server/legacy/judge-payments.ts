// The payments of a legacy source, and which invoices they were allocated to: never more than the
// payment has, never more than the invoice owes.

import { customerKey, dayOf } from './judge-invoices.ts';
import { judgeMoney } from './judge-money.ts';
import { cleanText } from './judge-text.ts';
import {
  type Apart,
  accountIn,
  cell,
  type LegacyCustomer,
  type LegacyFrame,
  type LegacyInvoice,
  type LegacyPayment,
  rowsOf,
} from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';
import { type DayOrder, dayOrderOf } from './read-day.ts';
import type { Reason } from './reasons.ts';

type Customers = ReadonlyMap<string, LegacyCustomer>;
type Invoices = ReadonlyMap<string, LegacyInvoice>;

export type JudgedPayments = {
  /** By the id that the source gives them. */
  readonly payments: ReadonlyMap<string, LegacyPayment>;
  readonly apart: readonly Apart[];
};

export function judgePayments(
  frame: LegacyFrame,
  customers: Customers,
  invoices: Invoices,
): JudgedPayments {
  const rows = rowsOf(frame, 'payments');
  const days = dayOrderOf(rows.map((row) => cell(row, 'payment_date', 'date')));
  const context: Context = { frame, customers, invoices, days, seen: new Set() };
  const payments = new Map<string, LegacyPayment>();
  const apart: Apart[] = [];
  for (const row of rows) {
    const judged = judgePayment(row, context);
    if ('customer' in judged) payments.set(row.key, judged);
    else apart.push(judged);
  }
  return { payments, apart };
}

type Context = {
  readonly frame: LegacyFrame;
  readonly customers: Customers;
  readonly invoices: Invoices;
  readonly days: DayOrder;
  readonly seen: Set<string>;
};

function judgePayment(row: LegacyRow, context: Context): LegacyPayment | Apart {
  const { frame, days, seen } = context;
  const money = judgeMoney(row, ['amount', 'total_amount', 'payment_amount'], frame);
  const away = (reason: Reason): Apart => ({
    table: 'payments',
    row,
    reasons: [reason],
    amount: money.minor,
  });
  if (row.broken !== null) return away('row_broken');
  if (row.isRepeated) return away('id_repeated');
  if (money.wrong !== null) return away(money.wrong);
  const customer = customerOf(row, context);
  if (customer === undefined) return away('customer_missing');
  const { accountId, wrong } = accountIn(frame, row, customer);
  if (wrong !== null) return away(wrong);
  const dated = dayOf(row, frame, days);
  const paid = methodOf(cell(row, 'payment_method', 'method', 'mode'));
  const reference = cleanText(
    cell(row, 'reference', 'transaction_id', 'reference_number', 'utr', 'cheque_number'),
    40,
  );
  const same = [accountId, money.minor, dated.day, reference].join(' ');
  const isSeen = seen.has(same);
  if (isSeen && reference !== '') return away('duplicate');
  seen.add(same);
  return {
    ...{ row, customer, accountId },
    day: dated.day,
    minor: money.minor,
    method: paid.method,
    reference,
    reasons: [
      ...money.reasons,
      ...dated.reasons,
      ...paid.reasons,
      ...(isSeen ? (['looks_repeated'] as const) : []),
    ],
  };
}

export const invoiceKey = (row: LegacyRow) => cell(row, 'invoice_id', 'primary_invoice_id');

/** Theirs who is named, or else whose invoice it names. */
function customerOf(row: LegacyRow, { customers, invoices }: Context) {
  const named = customers.get(customerKey(row) ?? '');
  return named ?? invoices.get(invoiceKey(row) ?? '')?.customer;
}

const methods: readonly (readonly [RegExp, LegacyPayment['method']])[] = [
  [/m-?pesa/i, 'mpesa'],
  [/upi|g-?pay|google ?pay|phone ?pe|paytm|bhim/i, 'upi'],
  [/cheque|check/i, 'cheque'],
  [/bank|neft|rtgs|imps|transfer|card|online|eft/i, 'bank'],
  [/cash|नकद|taslimu/i, 'cash'],
];

function methodOf(text: string | null): {
  readonly method: LegacyPayment['method'];
  readonly reasons: readonly Reason[];
} {
  const found = methods.find(([words]) => words.test(text ?? ''));
  if (found !== undefined) return { method: found[1], reasons: [] };
  return { method: 'cash', reasons: ['method_unknown'] };
}
