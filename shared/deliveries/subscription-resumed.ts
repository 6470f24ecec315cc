// subscription.resumed: a customer who paused takes their usual again, from a day on.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({ customerId: customerIdSchema, fromDay: daySchema });

export const subscriptionResumed = defineFact({
  type: 'subscription.resumed',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { fromDay } }) => `Takes the usual again from ${fromDay}`,
});
