// stop.skipped: a stop of the round at which nothing could be done, and why; with the day on which
// the customer promised to pay, where they did. It moves no money.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema, roundIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

export const skipReasonSchema = z.enum([
  'nobody_home',
  'gate_locked',
  'refused',
  'will_pay_later',
  'unsafe',
  'other',
]);
export type SkipReason = z.infer<typeof skipReasonSchema>;

const body = z.strictObject({
  customerId: customerIdSchema,
  roundId: z.nullable(roundIdSchema),
  reason: skipReasonSchema,
  /** What was promised, null where nothing was. */
  promise: z.nullable(z.strictObject({ day: daySchema, amount: z.nullable(positiveMoneySchema) })),
  note: textSchema(200),
});

const inWords: Readonly<Record<SkipReason, string>> = {
  nobody_home: 'nobody home',
  gate_locked: 'gate locked',
  refused: 'refused',
  will_pay_later: 'will pay later',
  unsafe: 'not safe to go',
  other: 'other reason',
};

export const stopSkipped = defineFact({
  type: 'stop.skipped',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { reason, promise } }) =>
    `Skipped: ${inWords[reason]}${promise ? `, promised to pay on ${promise.day}` : ''}`,
});
