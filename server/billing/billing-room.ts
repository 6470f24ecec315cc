// Billing from the office: POST /api/billing rehearses or issues, GET /api/billing says how far it
// is, GET /api/billing/:businessId/issued lists what is there to be sent.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  type BillingAsk,
  billingAskSchema,
  billingStateSchema,
  issuedSchema,
} from '../../shared/billing-answers.ts';
import { type Day, dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { type JobContext, makeRunJobs, type RunJobs } from '../runs/run-jobs.ts';
import type { RunPlan } from '../runs/run-plan.ts';
import { loadBusinesses } from '../sync/load.ts';
import { loadIssued } from './load-issued.ts';
import { loadRules } from './load-rules.ts';
import { usualUpTo } from './usual-up-to.ts';

/** Which billing a business has. */
export type BillingPlanner = (billed: {
  readonly business: Business;
  readonly upTo: Day;
}) => RunPlan;

const askBytes = 1_024;
const issuedAskSchema = z.object({ upTo: z.optional(daySchema) });

/** `planOf`: which billing a business has; the composer knows all of them. */
export function billingRoom(planOf: BillingPlanner) {
  return (context: JobContext): Hono<SignedIn> => {
    const routes = new Hono<SignedIn>();
    addBilling(routes, { planOf, jobs: makeRunJobs(context), database: context.database });
    addIssued(routes, context);
    return routes;
  };
}

type Billing = {
  readonly planOf: BillingPlanner;
  readonly jobs: RunJobs<Pick<BillingAsk, 'businessId' | 'upTo'>>;
  readonly database: Database;
};

function addBilling(routes: Hono<SignedIn>, { planOf, jobs, database }: Billing): void {
  routes.get(
    '/billing',
    describe({
      summary: 'How far the latest billing is, and what it found',
      tag: 'billing',
      answer: {
        description: 'The billing that this server began last',
        schema: billingStateSchema,
      },
      refusals: ['forbidden'],
    }),
    officeOnly,
    (c) => {
      const { tenantId } = c.get('who');
      return c.json({ job: jobs.latest(tenantId) });
    },
  );
  routes.post(
    '/billing',
    describe({
      summary: 'Rehearse or issue the invoices and bills of a business',
      description: 'Answers at once. Safe to repeat: what is billed already is left alone.',
      tag: 'billing',
      body: billingAskSchema,
      answer: { description: 'The billing as it starts', schema: billingStateSchema },
      refusals: ['forbidden', 'not_found', 'busy'],
    }),
    officeOnly,
    async (c) => {
      const { role, tenantId, personId } = c.get('who');
      const body = await readBody(c.req.raw, billingAskSchema, askBytes);
      if (!body.ok) return refuse(body.refusal);
      const businesses = await readTenant(database, tenantId, loadBusinesses);
      const business = businesses.get(body.value.businessId);
      if (business === undefined) return refuse({ refusal: 'not_found' });
      const author = { tenantId, personId, role };
      const { isRehearsal, ...asked } = body.value;
      const plan = () => planOf({ business, upTo: asked.upTo });
      const job = jobs.start({ author, asked, isRehearsal, plan });
      return job === null ? refuse({ refusal: 'busy' }) : c.json({ job });
    },
  );
}

function addIssued(routes: Hono<SignedIn>, { database, nowMs = Date.now }: JobContext) {
  routes.get(
    '/billing/:businessId/issued',
    describe({
      summary: 'Invoices and bills that stand, to be looked at and sent',
      description: 'Those whose last day is `upTo`, or the latest; at most 1,000.',
      tag: 'billing',
      query: issuedAskSchema,
      answer: { description: 'With what is left of each', schema: issuedSchema },
      refusals: ['forbidden', 'not_found', 'malformed'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const businessId = decode(businessIdSchema, c.req.param('businessId'));
      if (!businessId.ok) return refuse({ refusal: 'not_found' });
      const asked = decode(issuedAskSchema, c.req.query());
      if (!asked.ok) {
        return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
      }
      const [business, issued, rules] = await readTenant(database, tenantId, async (read) => [
        (await loadBusinesses(read)).get(businessId.value),
        await loadIssued(read, businessId.value, asked.value.upTo ?? null),
        await loadRules(read, businessId.value),
      ]);
      if (business === undefined) return refuse({ refusal: 'not_found' });
      const today = dayIn(business.zone, nowMs());
      return c.json({ usualUpTo: usualUpTo(business, today), rules, issued });
    },
  );
}
