// The words of a document: an invoice, a sale, a credit note.
import type { Words } from '../app/language.ts';
import type { Paper, TaxSplit } from './document-of.ts';

type Plain =
  | 'unknown'
  | 'to'
  | 'number'
  | 'day'
  | 'dueDay'
  | 'span'
  | 'hsn'
  | 'taxable'
  | 'roundOff'
  | 'total'
  | 'taxes'
  | 'cancelled'
  | 'adjusts';
type Says = Readonly<Record<Plain, string>> & {
  readonly kinds: Readonly<Record<Paper['kind'], string>>;
  readonly tax: Readonly<Record<TaxSplit['tax'], string>>;
};

export const words = {
  en: {
    unknown: 'This document is not on this phone',
    to: 'To',
    number: 'Number',
    day: 'Date',
    dueDay: 'Please pay by',
    span: 'Period',
    hsn: 'HSN',
    taxable: 'Taxable value',
    roundOff: 'Rounded',
    total: 'Total',
    taxes: 'Taxes',
    cancelled: 'Cancelled. Its number stays taken.',
    adjusts: 'Adjusts',
    kinds: {
      invoice: 'Invoice',
      sale: 'Sale',
      credit_note: 'Credit note',
      debit_note: 'Debit note',
    },
    tax: { cgst: 'CGST', sgst: 'SGST', igst: 'IGST', vat: 'VAT' },
  },
  hi: {
    unknown: 'यह दस्तावेज़ इस फ़ोन में नहीं',
    to: 'किसको',
    number: 'नंबर',
    day: 'तारीख़',
    dueDay: 'कब तक दें',
    span: 'अवधि',
    hsn: 'HSN',
    taxable: 'कर योग्य मूल्य',
    roundOff: 'पूर्णांक',
    total: 'कुल',
    taxes: 'कर',
    cancelled: 'रद्द। नंबर दोबारा नहीं लगेगा।',
    adjusts: 'सुधार',
    kinds: { invoice: 'बिल', sale: 'बिक्री', credit_note: 'क्रेडिट नोट', debit_note: 'डेबिट नोट' },
    tax: { cgst: 'CGST', sgst: 'SGST', igst: 'IGST', vat: 'VAT' },
  },
  sw: {
    unknown: 'Hati hii haiko kwenye simu hii',
    to: 'Kwa',
    number: 'Namba',
    day: 'Tarehe',
    dueDay: 'Tafadhali lipa kufikia',
    span: 'Kipindi',
    hsn: 'HSN',
    taxable: 'Thamani ya kodi',
    roundOff: 'Kukamilisha',
    total: 'Jumla',
    taxes: 'Kodi',
    cancelled: 'Imefutwa. Namba yake haitumiki tena.',
    adjusts: 'Marekebisho ya',
    kinds: {
      invoice: 'Ankara',
      sale: 'Mauzo',
      credit_note: 'Hati ya marejesho',
      debit_note: 'Hati ya nyongeza',
    },
    tax: { cgst: 'CGST', sgst: 'SGST', igst: 'IGST', vat: 'VAT' },
  },
} as const satisfies Words<Says>;
