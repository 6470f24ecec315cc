// rules.set: how a business bills: whether invoices are rounded to whole units of the currency, and
// what who pays late is charged. The later one counts, for what is billed from then on.
import * as z from 'zod/mini';
import { positiveMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';

/** Basis points of what is left of the debt: 200 is 2 %. */
const shareSchema = z.int().check(z.gte(1), z.lte(5_000, 'is more than half of the debt'));

export const lateFeeSchema = z.strictObject({
  /** Days after the due day before anything is charged. */
  graceDays: z.int().check(z.gte(0), z.lte(365)),
  fee: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('flat'), amount: positiveMoneySchema }),
    z.strictObject({ type: z.literal('share'), basisPoints: shareSchema }),
  ]),
});
export type LateFee = z.infer<typeof lateFeeSchema>;

const body = z.strictObject({
  rounding: z.enum(['none', 'unit']),
  /** Null where nothing is charged. */
  lateFee: z.nullable(lateFeeSchema),
});
export type BillingRules = z.infer<typeof body>;

export const NO_RULES: BillingRules = { rounding: 'none', lateFee: null };
export const billingRulesSchema = body;

export const rulesSet = defineFact({
  type: 'rules.set',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: () => null,
  describe: ({ body: { rounding, lateFee } }) =>
    [
      rounding === 'unit' ? 'Invoices are rounded to whole units' : 'Invoices are not rounded',
      lateFee === null ? 'no late fee' : `late fee after ${lateFee.graceDays} days`,
    ].join(', '),
});
