// meter.read: a number seen on a meter, with a photo's fingerprint and the place where there is
// one. A reading moves no money; it is kept even when it is odd, and the oddity becomes an issue.
import * as z from 'zod/mini';
import { accountOfMeter, customerIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

/** SHA-256 of the photo's bytes; the photo itself travels apart, after the money. */
const photo = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')),
  bytes: z.int().check(z.gte(1), z.lte(20_000_000)),
});

/** Where the phone believed to be; a record is valid without it. */
const position = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyMetres: z.number().check(z.gte(0), z.lte(1_000_000)),
  ageSeconds: z.int().check(z.gte(0), z.lte(86_400)),
});

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  value: quantitySchema,
  photo: z.nullable(photo),
  position: z.nullable(position),
  note: textSchema(200),
});

export const meterRead = defineFact({
  type: 'meter.read',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ meterId, customerId }) => ({
    accountId: accountOfMeter(meterId),
    customerId,
    kind: 'meter',
  }),
  changes: ({ id, day, body: { meterId, customerId, value } }) => [
    { table: 'reading', reading: { id, meterId, customerId, value, day } },
  ],
  isVoidable: true,
  describe: ({ body: { value } }) => `Meter read: ${value / 1000}`,
});
