// line.matched: a line of a statement and entries of the books are the same money, or the line is
// set aside with a reason. Taken back by a void.
import * as z from 'zod/mini';
import { customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { LINES_A_STATEMENT, statedAccountSchema } from './statement-imported.ts';

const ENTRIES_A_LINE = 50;

const body = z.strictObject({
  account: statedAccountSchema,
  statementId: factIdSchema,
  /** Which line of it, from 0. */
  place: z.int().check(z.gte(0), z.lt(LINES_A_STATEMENT)),
  /** Ids of the journal entries that are the same money. */
  entryIds: z.array(factIdSchema).check(z.maxLength(ENTRIES_A_LINE, 'names too many entries')),
  /** Why no entry belongs to it; empty where some do. */
  aside: textSchema(200),
  /** Whose money it is, where all entries are about one customer. */
  customerId: z.nullable(customerIdSchema),
});

export const lineMatched = defineFact({
  type: 'line.matched',
  schema: 1,
  body,
  refuse: ({ body: { entryIds, aside } }) => {
    if (new Set(entryIds).size < entryIds.length) return 'it names an entry twice';
    const isAside = aside.trim() !== '';
    return isAside === entryIds.length > 0 ? 'it names entries or a reason, not both' : null;
  },
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  isVoidable: true,
  describe: ({ body: { aside } }) =>
    aside === '' ? 'Found on the bank’s statement' : `Set aside on the bank’s statement: ${aside}`,
});
