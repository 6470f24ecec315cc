// meter.replaced: the old register is read for the last time and another begins to count, on the
// same account. One bill charges both uses; there is one standing charge. Voided, the old register
// counts on as if nothing had been done to it.
import * as z from 'zod/mini';
import { customerIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';
import { digitsSchema, multiplierSchema } from './register.ts';

const register = { value: quantitySchema, digits: digitsSchema, multiplier: multiplierSchema };

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  closing: z.strictObject(register),
  opening: z.strictObject({ ...register, serial: textSchema(40, 1) }),
  reason: textSchema(200),
});

export const meterReplaced = defineFact({
  type: 'meter.replaced',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  changes: ({ id, day, body: { meterId, customerId, closing, opening } }) => {
    const { serial, digits, multiplier, value } = opening;
    const from = { digits: closing.digits, multiplier: closing.multiplier };
    const about = { change: { from, to: { digits, multiplier, value } } };
    return [
      { table: 'meter', id: meterId, customerId, fields: { serial, digits, multiplier } },
      { table: 'reading', reading: { id, meterId, customerId, value: closing.value, day, about } },
    ];
  },
  isVoidable: true,
  describe: ({ body: { closing, opening } }) =>
    `Meter replaced at ${closing.value / 1000} by ${opening.serial}`,
});
