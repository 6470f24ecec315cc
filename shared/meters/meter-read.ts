// meter.read: a number seen on a meter, with a photo's fingerprint and the place where there is
// one. A reading moves no money; it is kept even when it is odd, and the oddity becomes an issue.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { photoNameSchema } from '../kernel/photo.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';

/** SHA-256 of the photo's bytes; the photo itself travels apart, after the money. */
const photo = z.strictObject({
  sha256: photoNameSchema,
  bytes: z.int().check(z.gte(1), z.lte(20_000_000)),
});

/** Where the phone believed to be; a record is valid without it. */
const position = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyMetres: z.number().check(z.gte(0), z.lte(1_000_000)),
  ageSeconds: z.int().check(z.gte(0), z.lte(86_400)),
});

/** How a reading came about that nobody of ours saw. */
const sourceSchema = z.discriminatedUnion('type', [
  /** Told by the customer, by SMS or on the phone. */
  z.strictObject({ type: z.literal('customer') }),
  /** From the average use a day in thousandths since the last reading that was seen. */
  z.strictObject({
    type: z.literal('estimated'),
    method: z.literal('average_use'),
    usedADay: z.number().check(z.gte(0), z.lte(1_000_000_000_000)),
    since: z.strictObject({ value: quantitySchema, day: daySchema }),
  }),
]);

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  value: quantitySchema,
  photo: z.nullable(photo),
  position: z.nullable(position),
  note: textSchema(200),
  /** Left out: somebody of ours saw it. */
  source: z.optional(sourceSchema),
});

export const meterRead = defineFact({
  type: 'meter.read',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  changes: ({ id, day, body: { meterId, customerId, value, source } }) => [
    {
      table: 'reading',
      reading: {
        ...{ id, meterId, customerId, value, day },
        about: source === undefined ? null : { source: source.type },
      },
    },
  ],
  isVoidable: true,
  describe: ({ body: { value, source } }) =>
    source?.type === 'estimated'
      ? `Meter estimated: ${value / 1000}`
      : `Meter read: ${value / 1000}`,
});
