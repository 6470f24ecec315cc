// meter.installed: a meter starts to count for a customer, from a first value, on a tariff. It
// opens the account on which its bills are owed.
import * as z from 'zod/mini';
import { accountCodeSchema } from '../kernel/code.ts';
import { accountOfMeter, customerIdSchema, meterIdSchema, tariffIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  serial: textSchema(40, 1),
  digits: z.int().check(z.gte(3), z.lte(9)),
  tariffId: tariffIdSchema,
  startValue: quantitySchema,
  code: accountCodeSchema,
});

export const meterInstalled = defineFact({
  type: 'meter.installed',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ meterId, customerId }) => ({
    accountId: accountOfMeter(meterId),
    customerId,
    kind: 'meter',
  }),
  changes: ({ id, day, body: { meterId, customerId, startValue, ...fields } }) => [
    {
      table: 'meter',
      id: meterId,
      customerId,
      fields: { ...fields, startValue, installedDay: day },
    },
    { table: 'reading', reading: { id, meterId, customerId, value: startValue, day } },
  ],
  describe: ({ body: { serial } }) => `Meter ${serial} installed`,
});
