// price.set: what one unit of a product costs from a day on. Sales name the price that they were
// made at, so that a new price never changes what was sold.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { productIdSchema } from '../kernel/ids.ts';
import { priceSchema } from '../kernel/quantity.ts';
import { OFFICE } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  productId: productIdSchema,
  fromDay: daySchema,
  price: priceSchema,
});

export const priceSet = defineFact({
  type: 'price.set',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: () => null,
  lists: ({ body: { productId, fromDay, price } }) => [
    { list: 'price', id: productId, fields: { [fromDay]: price } },
  ],
  describe: ({ body: { fromDay } }) => `Price from ${fromDay}`,
});
