// What a credit note and a debit note share: lines with their taxes beside a document that was
// issued before, which they correct and never edit.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import type { Business } from '../ledger/business.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';
import { refuseTotal } from './refuse-total.ts';
import { totalSale } from './sale-total.ts';

export const noteSchema = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** The fact of the sale or invoice that it corrects; a note names its invoice (rule 53). */
  againstId: factIdSchema,
  lines: z
    .array(saleLineSchema)
    .check(z.minLength(1, 'has no line'), z.maxLength(100, 'has too many lines')),
  supply: supplySchema,
  total: positiveMoneySchema,
  reason: textSchema(200, 1),
  number: documentNumberSchema,
});
export type Note = z.infer<typeof noteSchema>;

/** Why a note can't be what it says; null where it can. */
export function refuseNote({ lines, supply, total }: Note, business: Business): string | null {
  const computed = () => totalSale(lines, supply, business).total;
  return refuseTotal({ lines, total }, business.currency, computed);
}
