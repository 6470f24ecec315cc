// subscription.set: what a customer takes of a product on which days of the week, from a day on. A
// later day takes over from an earlier one; nothing at all ends it. It moves no money.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema, productIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';
import { supplySchema } from '../ledger/tax.ts';
import { weekdaysSchema } from './weekdays.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  productId: productIdSchema,
  /** On each of the days; nothing ends the subscription. */
  quantity: quantitySchema,
  weekdays: weekdaysSchema,
  fromDay: daySchema,
  /** Into another state: its invoices carry IGST. Within the state where it is left out. */
  supply: z.optional(supplySchema),
});

export const subscriptionSet = defineFact({
  type: 'subscription.set',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { quantity, fromDay } }) =>
    quantity === 0
      ? `Subscription ends on ${fromDay}`
      : `Takes ${quantity / 1000} a day from ${fromDay}`,
});
