// What waits for a manager's word, whatever its way into the book: a void that was asked for and is
// kept apart, cash that differs and odd readings, which count already; and what was said of each.
import * as z from 'zod/mini';
import { instantSchema } from '../kernel/day.ts';
import {
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  factIdSchema,
  personIdSchema,
} from '../kernel/ids.ts';
import { envelopeSchema, type IssueKind } from '../ledger/fact.ts';
import { verdictSchema } from './issue-settled.ts';

/** Issues to which a manager says yes or no; of the others somebody has to find out more. */
export const kindsToApprove = [
  'cash_differs',
  'reading_below_last',
  'reading_unusual',
  'reading_no_use',
] as const satisfies readonly IssueKind[];

export const approvalSchema = z.object({
  /** The fact that asks, or the odd one. */
  id: factIdSchema,
  /** `void_asked`, or the kind of the issue. */
  kind: z.enum(['void_asked', ...kindsToApprove]),
  businessId: businessIdSchema,
  customerId: z.nullable(customerIdSchema),
  customerName: z.string(),
  /** Who asks, or wrote the odd fact down; since when; what they gave as reason. */
  author: z.string(),
  deviceCode: z.string(),
  since: instantSchema,
  reason: z.string(),
  /** Where the asked void is kept apart, null for issues. */
  held: z.nullable(z.object({ deviceId: deviceIdSchema, seq: z.int() })),
  /** What would be voided, or the odd fact: as it came, by whom on which phone. */
  fact: envelopeSchema,
  deviceId: deviceIdSchema,
  authorId: personIdSchema,
  /** Null while it waits. */
  decision: z.nullable(
    z.object({
      verdict: verdictSchema,
      person: z.string(),
      at: instantSchema,
      reason: z.string(),
    }),
  ),
});
export type Approval = z.infer<typeof approvalSchema>;

export const approvalsSchema = z.object({
  /** Oldest first, at most 100. */
  waiting: z.array(approvalSchema),
  /** What was said last, newest first, at most 50. */
  decided: z.array(approvalSchema),
});
export type Approvals = z.infer<typeof approvalsSchema>;
