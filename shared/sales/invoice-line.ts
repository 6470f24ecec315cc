// One line of a month's invoice: delivered by the subscription, sold beside it, or an adjustment of
// an earlier month, which may take off what was billed too much.
import * as z from 'zod/mini';
import { positiveMoneySchema } from '../kernel/money.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';

const monthSchema = z
  .string()
  .check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'));

export const invoiceLineSchema = z.extend(saleLineSchema, {
  kind: z.enum(['subscription', 'manual_sale', 'adjustment']),
  /** Of an adjustment: the month that it corrects, and what was delivered then. */
  adjusts: z.optional(
    z.strictObject({ month: monthSchema, kind: z.enum(['subscription', 'manual_sale']) }),
  ),
  /**
   * Minor units off this line before tax: what is on the invoice when it is issued is no part of
   * the value that is taxed (CGST Act, section 15(3)(a)).
   */
  discount: z.optional(positiveMoneySchema),
  /** It takes off: more was billed for its month than was delivered. */
  isTakenOff: z.optional(z.boolean()),
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;
