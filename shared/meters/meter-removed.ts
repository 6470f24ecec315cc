// meter.removed: the meter is read for the last time and stops to count. Its account stays, with
// whatever is owed on it. Voided, it counts on.
import * as z from 'zod/mini';
import { customerIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  value: quantitySchema,
  reason: textSchema(200, 1),
});

export const meterRemoved = defineFact({
  type: 'meter.removed',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  changes: ({ id, day, body: { meterId, customerId, value } }) => [
    { table: 'meter', id: meterId, customerId, fields: { removedDay: day } },
    { table: 'reading', reading: { id, meterId, customerId, value, day } },
  ],
  isVoidable: true,
  describe: ({ body: { value } }) => `Meter removed at ${value / 1000}`,
});
