// customer.changed: single fields of a customer, so that two people who mend different fields never
// undo each other's work; of two changes of one field the later one wins.
import * as z from 'zod/mini';
import { customerIdSchema, roundIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { phoneSchema, textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

const changeable = z
  .strictObject({
    name: z.optional(textSchema(120, 1)),
    phone: z.optional(z.nullable(phoneSchema)),
    place: z.optional(textSchema(200)),
    roundId: z.optional(z.nullable(roundIdSchema)),
    stopOrder: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
    note: z.optional(textSchema(500)),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'changes nothing'));

const body = z.strictObject({ customerId: customerIdSchema, change: changeable });

export const customerChanged = defineFact({
  type: 'customer.changed',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  changes: ({ body: { customerId, change } }) => [
    { table: 'customer', id: customerId, fields: withoutUndefined(change) },
  ],
  describe: ({ body: { change } }) => `Changed ${Object.keys(change).join(', ')}`,
});

type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const withoutUndefined = <T extends object>(of: T) =>
  // cast: dropping the undefined values is exactly what the result type says.
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Known<T>;
