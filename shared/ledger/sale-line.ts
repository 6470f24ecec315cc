// One line of a sale, a delivery or a credit note: what, how much, at which price and which tax.
import * as z from 'zod/mini';
import { productIdSchema } from '../kernel/ids.ts';
import { positiveQuantitySchema, priceSchema } from '../kernel/quantity.ts';
import { textSchema } from '../kernel/text.ts';
import { taxRateSchema } from './tax.ts';

export const saleLineSchema = z.strictObject({
  /** Null for something that is not on the price list. */
  productId: z.nullable(productIdSchema),
  name: textSchema(120, 1),
  unit: textSchema(20),
  quantity: positiveQuantitySchema,
  price: priceSchema,
  taxRate: taxRateSchema,
  isTaxIncluded: z.boolean(),
  hsn: textSchema(10),
});
