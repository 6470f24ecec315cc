// A fact as the document that a customer gets: its lines with their taxes, the split by tax, the
// rounding and the total, all by the arithmetic that posted it.
import type { Fact } from '../../shared/facts.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { TaxedLine } from '../../shared/ledger/tax.ts';
import type { InvoiceLine } from '../../shared/sales/invoice-line.ts';
import { totalInvoice } from '../../shared/sales/invoice-total.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';

export type DocumentLine = Pick<InvoiceLine, 'name' | 'unit' | 'quantity' | 'price' | 'hsn'> & {
  readonly taxRate: number;
  readonly taxed: TaxedLine;
  /** Taken off before tax. */
  readonly discount?: Money | undefined;
  /** The month that it adjusts. */
  readonly month: string | null;
};

export type Paper = {
  readonly kind: 'invoice' | 'sale' | 'credit_note' | 'debit_note';
  readonly number: string;
  readonly day: string;
  /** Null for what is not to be paid. */
  readonly dueDay: string | null;
  /** What it covers, null where it is of one day. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly lines: readonly DocumentLine[];
  readonly sum: TaxedLine;
  readonly roundOff: Money;
  readonly total: Money;
};

/** Null for a fact that is no document with lines. */
export function paperOf(fact: Fact, business: Business): Paper | null {
  switch (fact.type) {
    case 'invoice.issued':
      return paperOfInvoice(fact, business);
    case 'sale.recorded':
    case 'credit.noted':
    case 'debit.noted': {
      const { lines, supply, total, number } = fact.body;
      const sum = totalSale(lines, supply, business);
      const isSale = fact.type === 'sale.recorded';
      const isOwed = fact.type === 'sale.recorded' && fact.body.settlement.type === 'account';
      const dueDay = isSale ? (fact.body.dueDay ?? addDays(fact.day, business.creditDays)) : null;
      return {
        kind: kinds[fact.type],
        ...{ number, day: fact.day, dueDay: isOwed ? dueDay : null, span: null, sum, total },
        lines: lines.map((line, place) => ({ ...line, ...taxedAt(sum.lines, place), month: null })),
        roundOff: (fact.type !== 'sale.recorded' && fact.body.roundOff) || ZERO,
      };
    }
    default:
      return null;
  }
}

function paperOfInvoice({ day, body }: Fact<'invoice.issued'>, business: Business): Paper {
  const { from, to, lines, supply, roundOff, total, number, dueDay, isByHand } = body;
  const sum = totalInvoice(lines, supply, business);
  return {
    ...{ kind: 'invoice', number, day, span: isByHand ? null : { from, to }, sum, total },
    dueDay: dueDay ?? addDays(day, business.creditDays),
    lines: lines.map((line, place) => ({
      ...line,
      ...taxedAt(sum.lines, place),
      month: line.adjusts?.month ?? null,
    })),
    roundOff: money(roundOff),
  };
}

const kinds = {
  'sale.recorded': 'sale',
  'credit.noted': 'credit_note',
  'debit.noted': 'debit_note',
} as const;

const NOTHING: TaxedLine = {
  ...{ taxable: ZERO, cgst: ZERO, sgst: ZERO, igst: ZERO, vat: ZERO, total: ZERO },
};

const taxedAt = (lines: readonly TaxedLine[], place: number) => ({
  taxed: lines[place] ?? NOTHING,
});

export type TaxSplit = {
  readonly tax: 'cgst' | 'sgst' | 'igst' | 'vat';
  /** Basis points of this tax alone: of 5 % within a state CGST is 250. */
  readonly rate: number;
  readonly taxable: Money;
  readonly amount: Money;
};

/** The taxes of a document, one row a tax and rate, as a return wants them. */
export function taxSplit(lines: readonly DocumentLine[]): readonly TaxSplit[] {
  const rows = new Map<string, TaxSplit>();
  for (const { taxRate, taxed } of lines) {
    for (const tax of ['cgst', 'sgst', 'igst', 'vat'] as const) {
      if (taxed[tax] === 0) continue;
      const rate = tax === 'cgst' || tax === 'sgst' ? taxRate / 2 : taxRate;
      const key = `${tax} ${rate}`;
      const held = rows.get(key);
      rows.set(key, {
        ...{ tax, rate },
        taxable: money((held?.taxable ?? 0) + taxed.taxable),
        amount: money((held?.amount ?? 0) + taxed[tax]),
      });
    }
  }
  return [...rows.values()].toSorted((a, b) => a.rate - b.rate || (a.tax < b.tax ? -1 : 1));
}
