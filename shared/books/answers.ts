// What the server answers about the books, as schemas: the API is documented with them and the
// office's screens read answers by them.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { factIdSchema } from '../kernel/ids.ts';

/** Whole minor units of either sign, of any size that is exact. */
const amount = z.int().brand<'money'>();
const line = z.object({ code: z.string(), name: z.string(), amount });
const part = z.object({ lines: z.readonly(z.array(line)), total: amount });
const span = { from: daySchema, to: daySchema };

export const trialBalanceSchema = z.object({
  to: daySchema,
  debit: amount,
  credit: amount,
  lines: z.readonly(
    z.array(z.object({ code: z.string(), name: z.string(), debit: amount, credit: amount })),
  ),
});
export const profitAndLossSchema = z.object({
  ...span,
  income: part,
  expenses: part,
  profit: amount,
});
export const balanceSheetSchema = z.object({
  to: daySchema,
  assets: part,
  liabilities: part,
  equity: part,
  profitOfYear: amount,
  profitBefore: amount,
  financing: amount,
});
export const cashFlowSchema = z.object({
  ...span,
  opening: amount,
  operating: part,
  financing: part,
  closing: amount,
});

export const journalEntrySchema = z.object({
  id: z.string(),
  factId: z.string(),
  purpose: z.enum(['post', 'reverse']),
  accountingDay: daySchema,
  /** When it happened; differs where that day was closed or not believable. */
  valueDay: daySchema,
  /** One plain English sentence of the fact. */
  description: z.string(),
  number: z.nullable(z.string()),
  customer: z.nullable(z.string()),
  legs: z.readonly(z.array(line)),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export const journalSchema = z.object({
  ...span,
  entries: z.readonly(z.array(journalEntrySchema)),
  /** Ask again with `before` this for what is older; null at the end. */
  before: z.nullable(z.string()),
});

export const ledgerAccountSchema = z.object({
  ...span,
  code: z.string(),
  name: z.string(),
  opening: amount,
  closing: amount,
  /** The youngest first, each with the balance after it. */
  lines: z.readonly(
    z.array(
      z.object({
        entryId: z.string(),
        factId: z.string(),
        accountingDay: daySchema,
        description: z.string(),
        customer: z.nullable(z.string()),
        amount,
        balance: amount,
      }),
    ),
  ),
  before: z.nullable(z.string()),
});

export const periodsSchema = z.object({
  /** The last closed day, null where all are open. */
  closedThrough: z.nullable(daySchema),
});

export const factBehindSchema = z.object({
  id: factIdSchema,
  type: z.string(),
  description: z.string(),
  customer: z.nullable(z.object({ id: z.string(), name: z.string() })),
  number: z.nullable(z.string()),
  day: daySchema,
  recordedAt: z.string(),
  receivedAt: z.string(),
  author: z.string(),
  deviceCode: z.string(),
  isVoided: z.boolean(),
  entries: z.readonly(z.array(journalEntrySchema)),
});
export type FactBehind = z.infer<typeof factBehindSchema>;
