// customer.registered: somebody who buys or is metered becomes known, at the gate or in the office.
import * as z from 'zod/mini';
import { accountCodeSchema } from '../kernel/code.ts';
import { customerIdSchema, mainAccountOf, roundIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { phoneSchema, textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  name: textSchema(120, 1),
  phone: z.nullable(phoneSchema),
  place: textSchema(200),
  roundId: z.nullable(roundIdSchema),
  stopOrder: z.int().check(z.gte(0), z.lte(1_000_000)),
  code: accountCodeSchema,
  note: textSchema(500),
});

export const customerRegistered = defineFact({
  type: 'customer.registered',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId }) => ({
    accountId: mainAccountOf(customerId),
    customerId,
    kind: 'main',
  }),
  changes: ({ body: { customerId, ...fields } }) => [{ table: 'customer', id: customerId, fields }],
  describe: ({ body: { name, code } }) => `${name} registered as ${code}`,
});
