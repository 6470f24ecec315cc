// terms.set: how many days customers have to pay what is written from a day on. A document carries
// its own due day, so that new terms never change what was written before.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { businessIdSchema } from '../kernel/ids.ts';
import { CLOSERS } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  businessId: businessIdSchema,
  fromDay: daySchema,
  creditDays: z.int().check(z.gte(0), z.lte(365)),
});

export const termsSet = defineFact({
  type: 'terms.set',
  schema: 1,
  body,
  mayRecord: CLOSERS,
  refuse: ({ businessId, body: { businessId: named } }) =>
    businessId === named ? null : 'a fact of one business can not change another',
  customerId: () => null,
  lists: ({ body: { businessId, fromDay, creditDays } }) => [
    { list: 'business', id: businessId, fields: { [fromDay]: creditDays } },
  ],
  describe: ({ body: { fromDay, creditDays } }) => `${creditDays} days to pay from ${fromDay}`,
});
