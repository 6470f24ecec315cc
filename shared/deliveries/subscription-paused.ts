// subscription.paused: a customer takes nothing between two days, both included, or until they say
// so. What was told later counts: see due-on.ts.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  fromDay: daySchema,
  /** The last day without a delivery; null until it is resumed. */
  toDay: z.nullable(daySchema),
  note: textSchema(200),
});

export const subscriptionPaused = defineFact({
  type: 'subscription.paused',
  schema: 1,
  body,
  refuse: ({ body: { fromDay, toDay } }) =>
    toDay !== null && toDay < fromDay ? 'it ends before it begins' : null,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { fromDay, toDay } }) =>
    `Paused from ${fromDay}${toDay === null ? '' : ` to ${toDay}`}`,
});
