// One account as the office needs it to choose anew what a credit settles: everything that is owed
// or in hand on it, and what was chosen anew before. Amounts are minor units.
import * as z from 'zod/mini';
import { daySchema } from './kernel/day.ts';
import { accountIdSchema, factIdSchema } from './kernel/ids.ts';
import { positiveMoneySchema } from './kernel/money.ts';

const kinds = [
  ...(['invoice', 'bill', 'opening', 'payment', 'opening_credit', 'bill_credit'] as const),
  ...(['credit_note', 'debit_note', 'late_fee', 'write_off', 'refund'] as const),
  ...(['moved_out', 'moved_in'] as const),
] as const;
const choices = z.array(z.object({ debitId: factIdSchema, amount: positiveMoneySchema }));

export const settlingSchema = z.object({
  /** None that is voided, by their age. */
  openItems: z.array(
    z.object({
      ...{ id: factIdSchema, accountId: accountIdSchema, side: z.enum(['debit', 'credit']) },
      ...{ kind: z.enum(kinds), amount: positiveMoneySchema, day: daySchema },
      ...{ dueDay: daySchema, number: z.nullable(z.string()), choices },
    }),
  ),
  chosenAnew: z.array(
    z.object({
      ...{ id: factIdSchema, accountId: accountIdSchema, creditId: factIdSchema },
      ...{ day: daySchema, choices },
    }),
  ),
});
export type Settling = z.infer<typeof settlingSchema>;
