// What the server answers about a money account beside its statements, as schemas.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { statedAccountSchema, statementLineSchema } from './statement-imported.ts';

const amount = z.int().brand<'money'>();
const place = { statementId: factIdSchema, place: z.int() };

const openLineSchema = z.object({ ...statementLineSchema.shape, ...place });
export type OpenLine = z.infer<typeof openLineSchema>;

const openEntrySchema = z.object({
  id: factIdSchema,
  factId: factIdSchema,
  day: daySchema,
  amount,
  /** One plain English sentence of the fact. */
  description: z.string(),
  customerId: z.nullable(customerIdSchema),
  customer: z.nullable(z.string()),
  number: z.nullable(z.string()),
  reference: z.nullable(z.string()),
});
export type OpenEntry = z.infer<typeof openEntrySchema>;

const suggestedPersonSchema = z.object({
  ...place,
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  name: z.string(),
  /** The account code or phone number that the line names. */
  by: z.enum(['code', 'phone']),
});
export type SuggestedPerson = z.infer<typeof suggestedPersonSchema>;

const matchedSchema = z.object({
  id: factIdSchema,
  ...place,
  day: daySchema,
  amount,
  text: z.string(),
  reference: z.string(),
  /** Why it was set aside; empty where it was matched. */
  aside: z.string(),
  customerId: z.nullable(customerIdSchema),
});
export type MatchedLine = z.infer<typeof matchedSchema>;

export const reconciliationSchema = z.object({
  account: statedAccountSchema,
  to: daySchema,
  /** The day of the oldest line; null where nothing was imported yet. */
  since: z.nullable(daySchema),
  /** What the book says at the end of `to`. */
  book: amount,
  /** What stood there before the first line, by the statement; nothing where it does not tell. */
  opening: amount,
  /** Opening and all lines. */
  statement: amount,
  /** book − statement = entriesSum + before − opening − linesSum − asideSum. */
  difference: amount,
  /** Entries of before the first line that no line names. */
  before: amount,
  entriesSum: amount,
  linesSum: amount,
  asideSum: amount,
  /** How many there are of each, however many are listed. */
  counts: z.object({ lines: z.int(), entries: z.int(), matched: z.int() }),
  lines: z.array(openLineSchema),
  entries: z.array(openEntrySchema),
  suggestions: z.array(
    z.object({ ...place, entryId: factIdSchema, why: z.enum(['reference', 'amount']) }),
  ),
  people: z.array(suggestedPersonSchema),
  /** The youngest first. */
  matched: z.array(matchedSchema),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;

export const heldLinesSchema = z.object({ lines: z.array(statementLineSchema) });
