// statement.imported: what a bank or M-Pesa says that moved on one of our money accounts. It moves
// nothing in the books: its lines wait to be matched with entries that are there.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { MONEY_LIMIT, signedMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

/** Accounts that somebody else keeps a statement of. */
export const statedAccountSchema = z.enum(['1110', '1120', '1130', '1140']);
export type StatedAccount = z.infer<typeof statedAccountSchema>;

/** A longer file is imported as several facts. */
export const LINES_A_STATEMENT = 300;

export const statementLineSchema = z.strictObject({
  day: daySchema,
  /** Minor units: + came in, − went out. */
  amount: signedMoneySchema,
  text: textSchema(140),
  /** The bank's own reference of it, empty where there is none. */
  reference: textSchema(40),
  /** Which one it is of those of its file that are alike, from 1; files of before don't tell. */
  nth: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
});
export type StatementLine = z.infer<typeof statementLineSchema>;

const body = z.strictObject({
  account: statedAccountSchema,
  /** The name of the file. */
  source: textSchema(120, 1),
  /** What stood on the account before the first line; null where the file does not tell. */
  opening: z.nullable(z.int().check(z.gte(-MONEY_LIMIT), z.lte(MONEY_LIMIT)).brand<'money'>()),
  lines: z
    .array(statementLineSchema)
    .check(z.minLength(1, 'has no lines'), z.maxLength(LINES_A_STATEMENT, 'has too many lines')),
});

export const statementImported = defineFact({
  type: 'statement.imported',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: () => null,
  isVoidable: true,
  describe: ({ body: { account, lines, source } }) =>
    `Statement of ${account} with ${lines.length} lines from ${source}`,
});
