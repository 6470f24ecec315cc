// What the rules need to know of a business: its trade, currency, zone, tax and year.
import * as z from 'zod/mini';
import { businessIdSchema } from '../kernel/ids.ts';
import { currencySchema } from '../kernel/money.ts';
import { settingsSchema } from './business-settings.ts';

export const tradeSchema = z.enum(['dairy', 'water', 'laundry', 'retail', 'utility', 'funding']);
export type Trade = z.infer<typeof tradeSchema>;

/** `gst`: CGST + SGST inside a state, IGST between states. `vat`: one tax. */
export const taxSchemeSchema = z.enum(['gst', 'vat', 'none']);
export type TaxScheme = z.infer<typeof taxSchemeSchema>;

export const businessSchema = z.strictObject({
  id: businessIdSchema,
  name: z.string(),
  trade: tradeSchema,
  currency: currencySchema,
  /** IANA zone: its midnight ends the business's day. */
  zone: z.string(),
  taxScheme: taxSchemeSchema,
  /** Month in which its financial year starts: 4 in India, 1 elsewhere. */
  yearStartMonth: z.int(),
  /** Days that a customer has to pay an invoice or a bill. */
  creditDays: z.int(),
  /** The M-Pesa paybill that customers pay to, and the UPI address; null where there is none. */
  paybill: z.nullable(z.string()),
  upiAddress: z.nullable(z.string()),
  /** Missing on phones that heard of the business before there were any. */
  settings: z.optional(settingsSchema),
});

export type Business = z.infer<typeof businessSchema>;

/** First letter of the account codes of a trade. */
export const tradeLetter: Readonly<Record<Trade, string>> = {
  dairy: 'D',
  water: 'W',
  laundry: 'L',
  retail: 'R',
  utility: 'U',
  funding: 'F',
};

/** Whether a business sells by the meter. */
export const isMetering = (business: Pick<Business, 'trade'> | undefined): boolean =>
  business?.trade === 'water' || business?.trade === 'utility';
