// What the office is told of a billing while it runs and after, and the invoices and bills that are
// there to be sent. Amounts are minor units.
import * as z from 'zod/mini';
import { billingRulesSchema } from './billing/rules-set.ts';
import { daySchema } from './kernel/day.ts';
import { businessIdSchema } from './kernel/ids.ts';
import { jobShape } from './runs/run-job.ts';

export const billingAskSchema = z.strictObject({
  businessId: businessIdSchema,
  /** The last day that is billed. */
  upTo: daySchema,
  /** The same work, rolled back: nothing is issued. */
  isRehearsal: z.boolean(),
});
export type BillingAsk = z.infer<typeof billingAskSchema>;

export const billingJobSchema = z.object({
  ...jobShape,
  ...{ businessId: z.string(), upTo: z.string() },
});
export type BillingJob = z.infer<typeof billingJobSchema>;

/** The tenant's latest billing on this server, null where there was none since it started. */
export const billingStateSchema = z.object({ job: z.nullable(billingJobSchema) });

export const issuedSchema = z.object({
  /** The day up to which a billing of this business usually goes now. */
  usualUpTo: z.string(),
  rules: billingRulesSchema,
  /** Newest day first, at most 1,000. */
  issued: z.array(
    z.object({
      factId: z.string(),
      customerId: z.string(),
      name: z.string(),
      phone: z.nullable(z.string()),
      number: z.string(),
      from: z.string(),
      to: z.string(),
      dueDay: z.string(),
      amount: z.int(),
      /** What is left of it. */
      open: z.int(),
      /** Of its account: + is owed, − is in hand. */
      balance: z.int(),
      /** What is typed as the reference of a payment. */
      code: z.nullable(z.string()),
      /** Thousandths of the unit that a meter's bill charges; null for deliveries. */
      used: z.nullable(z.int()),
      unit: z.nullable(z.string()),
    }),
  ),
});
export type Issued = z.infer<typeof issuedSchema>['issued'][number];
