// period.closed: nothing more is booked on a day of a business up to this one. What arrives later
// for such a day is booked on the first open day, keeps its own as value day, and is told.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { CLOSERS } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  /** The last day that is closed; over when it is closed. */
  throughDay: daySchema,
});

export const periodClosed = defineFact({
  type: 'period.closed',
  schema: 1,
  body,
  refuse: ({ day, body: { throughDay } }) =>
    throughDay < day ? null : 'a day that is not over can not be closed',
  mayRecord: CLOSERS,
  customerId: () => null,
  describe: ({ body: { throughDay } }) => `Closed through ${throughDay}`,
});
