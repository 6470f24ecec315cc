// What is told of source rows beside those that make one fact each: openings out of customers'
// rows, and the lines of invoices.
import type { RunRow } from '../runs/run-plan.ts';
import type { LegacyBook } from './judge-source.ts';
import type { Landing } from './land-rows.ts';
import { cell, type LegacyAllocation, type LegacyInvoice, rowsOf } from './legacy-book.ts';
import type { FactMaker } from './legacy-facts.ts';
import { inWords, type Reason } from './reasons.ts';

type Openings = {
  readonly landings: Readonly<Record<'outstanding_amount' | 'amount_paid', readonly Landing[]>>;
  /** Those whose amount can't be read, and those that come to nothing for a reason. */
  readonly unread: readonly RunRow[];
};

export function openingLandings({ openings }: LegacyBook, make: FactMaker): Openings {
  const landings: Record<'outstanding_amount' | 'amount_paid', Landing[]> = {
    outstanding_amount: [],
    amount_paid: [],
  };
  const unread: RunRow[] = [];
  for (const opening of openings) {
    const { customer, of, minor, reasons } = opening;
    const { row, id: customerId } = customer;
    if (minor === null || minor === 0) {
      const base = { table: `customers.${of}`, key: row.key, amount: minor, reasons };
      const words = inWords(reasons);
      const outcome = minor === null ? 'apart' : 'remarked';
      unread.push({ ...base, outcome, words, customerId, factId: null, source: row.cells });
    } else {
      const fact = make.opening(opening, minor);
      landings[of].push({ row, fact, amount: minor, customerId, reasons });
    }
  }
  return { landings, unread };
}

/** Lines landed with their invoice, or their invoice landed by its total, or not at all. */
export function lineRows({ frame, invoices }: LegacyBook): readonly RunRow[] {
  return rowsOf(frame, 'invoice_line_items').map((row) => {
    const invoice = invoices.get(cell(row, 'invoice_id') ?? '');
    const reasons = lineReasons(invoice);
    const isLanded: RunRow['outcome'] = reasons.length === 0 ? 'landed' : 'remarked';
    const outcome = invoice === undefined ? 'apart' : isLanded;
    return {
      ...{ table: 'invoice_line_items', key: row.key, outcome, reasons, words: inWords(reasons) },
      ...{ amount: null, customerId: invoice?.customer.id ?? null, factId: null },
      source: row.cells,
    };
  });
}

function lineReasons(invoice: LegacyInvoice | undefined): readonly Reason[] {
  if (invoice === undefined) return ['invoice_missing'];
  const isByTotal = invoice.reasons.includes('lines_disagree') || invoice.minor < 0;
  return isByTotal ? ['line_on_total'] : [];
}

export const allocatedSum = (allocations: readonly LegacyAllocation[]): number =>
  allocations.reduce((sum, { minor }) => sum + minor, 0);
