// What a credit note and a debit note share: lines with their taxes beside a document that was
// issued before, which they correct and never edit.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { minorDigits, money, negate, positiveMoneySchema, ZERO } from '../kernel/money.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import type { Business } from '../ledger/business.ts';
import { entry, type Posting } from '../ledger/posting.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';
import { earned } from './post-sale.ts';
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
  /** Minor units of rounding in the total, as of the whole invoice that it takes back. */
  roundOff: z.optional(z.int().check(z.gte(-50), z.lte(50)).brand<'money'>()),
  total: positiveMoneySchema,
  reason: textSchema(200, 1),
  number: documentNumberSchema,
});
export type Note = z.infer<typeof noteSchema>;

/** Why a note can't be what it says; null where it can. */
export function refuseNote(
  { lines, supply, roundOff = ZERO, total }: Note,
  business: Business,
): string | null {
  if (2 * Math.abs(roundOff) > 10 ** minorDigits[business.currency]) {
    return 'it is rounded by more than half a unit';
  }
  const computed = () => totalSale(lines, supply, business).total + roundOff;
  return refuseTotal({ lines, total }, business.currency, computed);
}

/** The entry of what a note adds to an invoice; what it takes back is its mirror. */
export function postNote(
  { lines, supply, roundOff = ZERO }: Note,
  business: Business,
): readonly Posting[] {
  const sum = totalSale(lines, supply, business);
  return entry([
    { account: '1200', amount: money(sum.total + roundOff) },
    ...earned(sum, business),
    { account: '4900', amount: negate(roundOff) },
  ]);
}
