// meter.installed: a meter starts to count for a customer, from a first value, on a tariff. It
// opens the account on which its bills are owed.
import * as z from 'zod/mini';
import { accountCodeSchema } from '../kernel/code.ts';
import { customerIdSchema, meterIdSchema, tariffIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';
import { digitsSchema, multiplierSchema } from './register.ts';

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  serial: textSchema(40, 1),
  digits: digitsSchema,
  tariffId: tariffIdSchema,
  startValue: quantitySchema,
  code: accountCodeSchema,
  /** Units used for one unit of the register; 1 where it is left out. */
  multiplier: z.optional(multiplierSchema),
  /** Where it hangs, in words. */
  place: z.optional(textSchema(200)),
});

export const meterInstalled = defineFact({
  type: 'meter.installed',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  changes: ({
    id,
    day,
    body: { meterId, customerId, startValue, multiplier, place, ...fields },
  }) => [
    {
      table: 'meter',
      id: meterId,
      customerId,
      fields: {
        ...{ ...fields, startValue, installedDay: day },
        ...(multiplier !== undefined && { multiplier }),
        ...(place !== undefined && { place }),
      },
    },
    { table: 'reading', reading: { id, meterId, customerId, value: startValue, day } },
  ],
  describe: ({ body: { serial } }) => `Meter ${serial} installed`,
});
