// Which payment settles which invoice, by the source's rows or by the invoice that a payment
// names. Caps are held row by row: of a payment of 200 no more than 200 is ever allocated.

import { judgeMoney } from './judge-money.ts';
import { invoiceKey } from './judge-payments.ts';
import {
  type Apart,
  cell,
  type LegacyAllocation,
  type LegacyFrame,
  type LegacyInvoice,
  type LegacyPayment,
  rowsOf,
} from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';
import type { Reason } from './reasons.ts';

type Landing = {
  readonly invoices: ReadonlyMap<string, LegacyInvoice>;
  readonly payments: ReadonlyMap<string, LegacyPayment>;
};

/** A row of `invoice_payments` with what could be taken of it. */
export type JudgedAllocation = {
  readonly row: LegacyRow;
  readonly asked: number;
  readonly taken: number;
  readonly reasons: readonly Reason[];
};

export type JudgedAllocations = {
  readonly allocations: readonly LegacyAllocation[];
  readonly rows: readonly JudgedAllocation[];
  readonly apart: readonly Apart[];
};

export function judgeAllocations(frame: LegacyFrame, landing: Landing): JudgedAllocations {
  const left = makeLeft();
  const allocations: LegacyAllocation[] = [];
  const rows: JudgedAllocation[] = [];
  const apart: Apart[] = [];
  for (const row of rowsOf(frame, 'invoice_payments')) {
    const judged = judgeAllocation(row, frame, landing);
    if ('reasons' in judged) {
      apart.push(judged);
      continue;
    }
    const taken = left.take(judged.payment, judged.invoice, judged.minor);
    if (taken > 0) allocations.push({ ...judged, minor: taken });
    const reasons: readonly Reason[] = taken < judged.minor ? ['allocation_capped'] : [];
    rows.push({ row, asked: judged.minor, taken, reasons });
  }
  return { allocations: [...allocations, ...named(landing, allocations, left)], rows, apart };
}

/** What a row asks for, or why it can't be asked. */
function judgeAllocation(
  row: LegacyRow,
  frame: LegacyFrame,
  { invoices, payments }: Landing,
): LegacyAllocation | Apart {
  const money = judgeMoney(row, ['amount_allocated', 'amount'], frame);
  const away = (reason: Reason): Apart => ({
    table: 'invoice_payments',
    row,
    reasons: [reason],
    amount: money.minor,
  });
  if (row.broken !== null) return away('row_broken');
  if (money.wrong !== null) return away(money.wrong);
  if (money.minor < 0) return away('amount_negative');
  const invoice = invoices.get(cell(row, 'invoice_id') ?? '');
  const payment = payments.get(cell(row, 'payment_id') ?? '');
  if (invoice === undefined || payment === undefined) return away('allocation_missing');
  if (invoice.accountId !== payment.accountId) return away('allocation_elsewhere');
  return { payment, invoice, minor: money.minor };
}

/** Payments that have no rows of allocation, and name their invoice themselves. */
function named(
  { invoices, payments }: Landing,
  allocations: readonly LegacyAllocation[],
  left: ReturnType<typeof makeLeft>,
): readonly LegacyAllocation[] {
  const allocated = new Set(allocations.map(({ payment }) => payment));
  return [...payments.values()].flatMap((payment) => {
    const invoice = invoices.get(invoiceKey(payment.row) ?? '');
    const isOwn = invoice?.accountId === payment.accountId;
    if (invoice === undefined || !isOwn || allocated.has(payment)) return [];
    const minor = left.take(payment, invoice, payment.minor);
    return minor > 0 ? [{ payment, invoice, minor }] : [];
  });
}

function makeLeft() {
  const left = new Map<LegacyPayment | LegacyInvoice, number>();
  const of = (one: LegacyPayment | LegacyInvoice) => left.get(one) ?? Math.max(one.minor, 0);
  return {
    take: (payment: LegacyPayment, invoice: LegacyInvoice, asked: number): number => {
      const taken = Math.max(0, Math.min(asked, of(payment), of(invoice)));
      left.set(payment, of(payment) - taken);
      left.set(invoice, of(invoice) - taken);
      return taken;
    },
  };
}
