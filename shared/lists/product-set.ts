// product.set: a line of the price list is made or changed, but for its price, which is dated and a
// fact of its own. Single fields, of two changes of one field the later one wins.
import * as z from 'zod/mini';
import { productIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { taxRateSchema } from '../ledger/tax.ts';
import { changeOf, someChange } from './list-change.ts';

const body = z.strictObject({
  productId: productIdSchema,
  change: someChange({
    name: z.optional(textSchema(80, 1)),
    unit: z.optional(textSchema(20, 1)),
    taxRate: z.optional(taxRateSchema),
    isTaxIncluded: z.optional(z.boolean()),
    hsn: z.optional(textSchema(12)),
    listOrder: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
  }),
});

export const productSet = defineFact({
  type: 'product.set',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: () => null,
  lists: ({ body: { productId, change } }) => [
    { list: 'product', id: productId, fields: changeOf(change) },
  ],
  describe: ({ body: { change } }) => `Product: ${Object.keys(change).join(', ')}`,
});
