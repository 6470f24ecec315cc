// What the office answers about open issues: how many of each kind, and each with the odd fact.
import * as z from 'zod/mini';
import { instantSchema } from '../kernel/day.ts';
import {
  businessIdSchema,
  customerIdSchema,
  deviceIdSchema,
  factIdSchema,
  personIdSchema,
} from '../kernel/ids.ts';
import { envelopeSchema } from '../ledger/fact.ts';
import { issueKindText } from './issue-settled.ts';

export const openIssueSchema = z.object({
  factId: factIdSchema,
  kind: issueKindText,
  businessId: businessIdSchema,
  /** Null where the odd fact is about no customer, such as a day's close. */
  customerId: z.nullable(customerIdSchema),
  /** Empty while only their id is known. */
  customerName: z.string(),
  raisedAt: instantSchema,
  /** The odd fact as it came. */
  fact: envelopeSchema,
  deviceId: deviceIdSchema,
  authorId: personIdSchema,
  author: z.string(),
  deviceCode: z.string(),
  /** The odd fact was voided. */
  isVoided: z.boolean(),
  /** Of an entry off a paper receipt: what counts for that paper in its place. */
  counting: z.optional(
    z.object({
      fact: envelopeSchema,
      deviceId: deviceIdSchema,
      authorId: personIdSchema,
      author: z.string(),
      deviceCode: z.string(),
    }),
  ),
});
export type OpenIssue = z.infer<typeof openIssueSchema>;

export const openIssuesSchema = z.object({
  /** Of every kind, however many are listed below. */
  kinds: z.array(z.object({ kind: issueKindText, count: z.int() })),
  /** Receipts that differ first, then oldest first. */
  issues: z.array(openIssueSchema),
});
export type OpenIssues = z.infer<typeof openIssuesSchema>;

export const issueCountsSchema = z.object({
  counts: z.array(
    z.object({
      businessId: businessIdSchema,
      count: z.int(),
      /** What waits for the office's word: of these, and voids that were asked for. */
      toApprove: z.int(),
    }),
  ),
});
