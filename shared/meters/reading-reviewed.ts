// reading.reviewed: the office looked at an odd reading and lets it stand, or wants the meter read
// again. A wrong reading is voided and its true value recorded as a reading of its own.
import * as z from 'zod/mini';
import { customerIdSchema, factIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  readingId: factIdSchema,
  verdict: z.enum(['accepted', 'read_again']),
  note: textSchema(200),
});

export const readingReviewed = defineFact({
  type: 'reading.reviewed',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  describe: ({ body: { verdict } }) =>
    verdict === 'accepted' ? 'Reading accepted' : 'Meter to be read again',
});
