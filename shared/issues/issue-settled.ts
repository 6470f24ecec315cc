// issue.settled: the office looked at something odd and says why it needs no more looking at. The
// odd fact stays as it is; what is wrong in it is voided or corrected by a fact of its own.
import * as z from 'zod/mini';
import { customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';

/** Kinds of later versions can be settled too: a phone names what the office's list named. */
export const issueKindText = z
  .string()
  .check(z.regex(/^[a-z][a-z_]{1,39}$/, 'must name a kind of issue'));

/** The office's word on what waited for it. */
export const verdictSchema = z.enum(['agreed', 'refused']);
export type Verdict = z.infer<typeof verdictSchema>;

const body = z.strictObject({
  /** The odd fact. */
  factId: factIdSchema,
  kind: issueKindText,
  /** Whose fact it is, as the issue names them; null where it is about no customer. */
  customerId: z.nullable(customerIdSchema),
  reason: textSchema(200, 1),
  /** Where it waited for the office's word: what that was. */
  verdict: z.optional(verdictSchema),
});

export const issueSettled = defineFact({
  type: 'issue.settled',
  schema: 1,
  body,
  refuse: ({ id, body: { factId } }) => (id === factId ? 'it settles itself' : null),
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  describe: ({ body: { reason } }) => `Issue settled: ${reason}`,
});
