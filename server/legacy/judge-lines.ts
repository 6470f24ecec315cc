// The lines of legacy invoices. They are taken where they make the invoice's total to the minor
// unit, with the tax on top or within; the total decides, not they.
import { fitsMoney, positiveQuantitySchema, priceSchema } from '../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';
import { cleanText } from './judge-text.ts';
import { cell, type LegacyFrame, rowsOf, type SaleLine } from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';

export type SoldLines = {
  readonly rows: readonly LegacyRow[];
  /** The lines where they make this total; null where they don't, or can't be read. */
  readonly making: (minor: number) => readonly SaleLine[] | null;
};

/** By the invoice's id in the source. */
export function linesOf(frame: LegacyFrame): ReadonlyMap<string, SoldLines> {
  const rows = new Map<string, LegacyRow[]>();
  for (const row of rowsOf(frame, 'invoice_line_items')) {
    const invoice = cell(row, 'invoice_id');
    if (invoice === null) continue;
    const own = rows.get(invoice);
    if (own === undefined) rows.set(invoice, [row]);
    else own.push(row);
  }
  return new Map([...rows].map(([invoice, own]) => [invoice, soldLines(own, frame)]));
}

const LINES_MOST = 100;

function soldLines(rows: readonly LegacyRow[], frame: LegacyFrame): SoldLines {
  const ways = [false, true].map((isTaxIncluded) =>
    rows.map((row) => lineOf(row, isTaxIncluded, frame)),
  );
  const { business } = frame;
  return {
    rows,
    making: (minor) => {
      for (const way of ways) {
        const lines = way.filter((line) => line !== null);
        const isWhole = lines.length === way.length && lines.length <= LINES_MOST;
        if (isWhole && totalSale(lines, 'within', business).total === minor) return lines;
      }
      return null;
    },
  };
}

function lineOf(
  row: LegacyRow,
  isTaxIncluded: boolean,
  { business }: LegacyFrame,
): SaleLine | null {
  const quantity = positiveQuantitySchema.safeParse(scaled(cell(row, 'quantity'), 3));
  const price = priceSchema.safeParse(scaled(cell(row, 'unit_price', 'price'), 6));
  const taxRate = taxRateSchema.safeParse(scaled(cell(row, 'gst_rate', 'tax_rate') ?? '0', 2));
  if (!quantity.success || !price.success || !taxRate.success) return null;
  if (!fitsMoney(quantity.data, price.data, business.currency)) return null;
  return {
    productId: null,
    name: cleanText(cell(row, 'product_name', 'description', 'name') ?? 'Sale', 120),
    unit: cleanText(cell(row, 'unit'), 20),
    quantity: quantity.data,
    price: price.data,
    taxRate: taxRate.data,
    isTaxIncluded,
    hsn: cleanText(cell(row, 'hsn', 'hsn_code'), 10),
  };
}

/** 12.5 with three decimals is 12500; NaN where it has more decimals than fit, or is no number. */
function scaled(text: string | null, decimals: number): number {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text ?? '') ?? [];
  const kept = fraction.replace(/0+$/, '');
  if (whole === '' || kept.length > decimals) return Number.NaN;
  return Number(`${whole}${kept.padEnd(decimals, '0')}`);
}
