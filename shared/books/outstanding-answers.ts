// What the server answers about outstanding at the end of a day, as schemas.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema, roundIdSchema } from '../kernel/ids.ts';

const amount = z.int().brand<'money'>();

const owed = {
  outstanding: amount,
  /** Credit in hand that settles nothing yet, apart from what is outstanding. */
  unapplied: amount,
  /** The five add up to outstanding. */
  ageing: z.object({
    current: amount,
    days1to30: amount,
    days31to60: amount,
    days61to90: amount,
    over90: amount,
  }),
  /** Due day of the oldest debt that is not settled. */
  oldestDueDay: z.nullable(daySchema),
  customers: z.int(),
};

const owedByCustomer = z.object({
  ...owed,
  customerId: customerIdSchema,
  name: z.string(),
  code: z.nullable(z.string()),
});

export const outstandingAtSchema = z.object({
  to: daySchema,
  total: z.object(owed),
  rounds: z.array(
    z.object({ ...owed, roundId: z.nullable(roundIdSchema), name: z.nullable(z.string()) }),
  ),
  /** Of the round that was asked for, most first; nobody where none was. */
  customers: z.array(owedByCustomer),
});
export type OutstandingOfDay = z.infer<typeof outstandingAtSchema>;
export type OwedByCustomer = z.infer<typeof owedByCustomer>;
