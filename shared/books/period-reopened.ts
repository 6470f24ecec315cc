// period.reopened: closed days are open again behind the one that stays the last closed. What was
// booked on another day meanwhile stays where it is.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { CLOSERS } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  /** The last day that stays closed, null where all days are open again. */
  throughDay: z.nullable(daySchema),
  reason: textSchema(200, 1),
});

export const periodReopened = defineFact({
  type: 'period.reopened',
  schema: 1,
  body,
  mayRecord: CLOSERS,
  customerId: () => null,
  describe: ({ body: { throughDay, reason } }) =>
    `${throughDay === null ? 'Reopened' : `Reopened behind ${throughDay}`}: ${reason}`,
});
