// business.set: what customers read of a business: its name and how money reaches it. What the
// books are worked out with (zone, currency, tax, days to pay) is not among the fields.
import * as z from 'zod/mini';
import { businessIdSchema } from '../kernel/ids.ts';
import { CLOSERS } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { changeOf, someChange } from './list-change.ts';

/** 5 to 7 digits, as Safaricom gives them. */
const paybillSchema = textSchema(7, 5).check(z.regex(/^\d+$/, 'must be 5 to 7 digits'));
/** name@bank, by NPCI's rules for addresses. */
const upiSchema = textSchema(255, 3).check(
  z.regex(/^[\w.-]{2,200}@[A-Za-z][\w.]{1,50}$/, 'must be an address such as name@bank'),
);

const body = z.strictObject({
  businessId: businessIdSchema,
  change: someChange({
    name: z.optional(textSchema(80, 1)),
    paybill: z.optional(z.nullable(paybillSchema)),
    upiAddress: z.optional(z.nullable(upiSchema)),
  }),
});

export const businessSet = defineFact({
  type: 'business.set',
  schema: 1,
  body,
  mayRecord: CLOSERS,
  refuse: ({ businessId, body: { businessId: named } }) =>
    businessId === named ? null : 'a fact of one business can not change another',
  customerId: () => null,
  lists: ({ body: { businessId, change } }) => [
    { list: 'business', id: businessId, fields: changeOf(change) },
  ],
  describe: ({ body: { change } }) => `Business: ${Object.keys(change).join(', ')}`,
});
