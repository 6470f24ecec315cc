// subscription.resumed: a customer who paused takes their usual again, from a day on, or on the
// days of a pause that is ended while others stay.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  fromDay: daySchema,
  /** The last day that it says something of; left out: from then on. */
  toDay: z.optional(daySchema),
});

export const subscriptionResumed = defineFact({
  type: 'subscription.resumed',
  schema: 1,
  body,
  refuse: ({ body: { fromDay, toDay } }) =>
    toDay !== undefined && toDay < fromDay ? 'it ends before it begins' : null,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { fromDay, toDay } }) =>
    `Takes the usual again from ${fromDay}${toDay === undefined ? '' : ` to ${toDay}`}`,
});
