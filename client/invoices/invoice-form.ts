// The form of an invoice by hand as it is typed, and as it is kept on this phone until it is
// issued.
import * as z from 'zod/mini';
import { productIdSchema } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { supplySchema } from '../../shared/ledger/tax.ts';
import { typedFromPrice, typedFromRate } from '../app/typed-price.ts';

/** Of an invoice; the office refuses one of more. */
export const MOST_LINES = 200;

/** Of a field. */
export const MOST_CHARACTERS = 120;

const typed = z.string().check(z.maxLength(MOST_CHARACTERS));

const lineSchema = z.strictObject({
  key: z.int(),
  /** Null for something that is not on the price list. */
  productId: z.nullable(productIdSchema),
  ...{ name: typed, unit: typed, quantity: typed, price: typed },
  /** Percent, as typed. */
  tax: typed,
  isTaxIncluded: z.boolean(),
  ...{ hsn: typed, discount: typed },
  kind: z.enum(['manual_sale', 'adjustment']),
  /** Of an adjustment: it takes off. */
  isTakenOff: z.boolean(),
});

export const invoiceFormSchema = z.strictObject({
  lines: z.array(lineSchema).check(z.maxLength(MOST_LINES)),
  /** Off the whole, before tax. */
  wholeDiscount: typed,
  supply: supplySchema,
  /** To whole units of the currency. */
  isRounded: z.boolean(),
  /** Empty: by the days of credit. */
  dueDay: typed,
});

export type InvoiceForm = z.infer<typeof invoiceFormSchema>;
export type TypedLine = InvoiceForm['lines'][number];

export const EMPTY_FORM: InvoiceForm = {
  ...{ lines: [], wholeDiscount: '', supply: 'within', isRounded: false, dueDay: '' },
};

export function lineOfProduct(key: number, product: Product): TypedLine {
  const { id, name, unit, price, taxRate, isTaxIncluded, hsn } = product;
  return {
    ...{ key, productId: id, name, unit, quantity: '1', price: typedFromPrice(price) },
    ...{ tax: typedFromRate(taxRate), isTaxIncluded, hsn, discount: '' },
    ...{ kind: 'manual_sale', isTakenOff: false },
  };
}

/** Something that is not on the price list, or an adjustment. */
export const freeLine = (key: number, kind: TypedLine['kind']): TypedLine => ({
  ...{ key, productId: null, name: '', unit: '', quantity: '1', price: '', tax: '' },
  ...{ isTaxIncluded: false, hsn: '', discount: '', kind, isTakenOff: kind === 'adjustment' },
});

/** The form with its change, never more than can be read again when it was kept. */
export function changed(form: InvoiceForm, fields: Partial<InvoiceForm>): InvoiceForm {
  const next = { ...form, ...fields };
  return {
    ...next,
    lines: next.lines.slice(0, MOST_LINES).map((line) => ({
      ...line,
      ...{ name: cut(line.name), unit: cut(line.unit), quantity: cut(line.quantity) },
      ...{ price: cut(line.price), tax: cut(line.tax), hsn: cut(line.hsn) },
      discount: cut(line.discount),
    })),
    ...{ wholeDiscount: cut(next.wholeDiscount), dueDay: cut(next.dueDay) },
  };
}

const cut = (text: string) => text.slice(0, MOST_CHARACTERS);

/** What was kept, or nothing where that can't be read any more. */
export function formFromKept(kept: unknown): InvoiceForm | null {
  const read = z.safeParse(invoiceFormSchema, kept);
  return read.success ? read.data : null;
}
