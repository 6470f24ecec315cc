// What a credit settles: the oldest debts, or those that somebody chose.
import * as z from 'zod/mini';
import { factIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';

export const allocationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('oldest') }),
  z.strictObject({
    type: z.literal('chosen'),
    choices: z
      .array(z.strictObject({ debitId: factIdSchema, amount: positiveMoneySchema }))
      .check(z.minLength(1, 'chooses nothing'), z.maxLength(100, 'chooses too many')),
  }),
]);
