// GET /api/issues: what is true but odd and waits for a person, in one list for the whole product.
// The office only; settling one is a fact and goes the way of every fact.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { issueCountsSchema, openIssuesSchema } from '../../shared/issues/answers.ts';
import { approvalsSchema } from '../../shared/issues/approvals.ts';
import { issueKindText } from '../../shared/issues/issue-settled.ts';
import { decode, problemsInWords } from '../../shared/kernel/decode.ts';
import { businessIdSchema, roundIdSchema } from '../../shared/kernel/ids.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { loadApprovals } from './load-approvals.ts';
import { countIssues, loadIssues } from './load-issues.ts';

const filterSchema = z.object({
  businessId: z.optional(businessIdSchema),
  roundId: z.optional(roundIdSchema),
  kind: z.optional(issueKindText),
});

const ofBusinessSchema = z.object({ businessId: z.optional(businessIdSchema) });

export function issuesRoom({ database }: { readonly database: Database }): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/issues',
    describe({
      summary: 'Open issues with the facts that are odd',
      description: 'Every kind is counted; at most 200 issues are listed, oldest first.',
      tag: 'issues',
      query: filterSchema,
      answer: { description: 'Kinds with their counts, and the issues', schema: openIssuesSchema },
      refusals: ['forbidden', 'malformed'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const asked = decode(filterSchema, c.req.query());
      if (!asked.ok) {
        return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
      }
      return c.json(await readTenant(database, tenantId, (read) => loadIssues(read, asked.value)));
    },
  );
  routes.get(
    '/issues/counts',
    describe({
      summary: 'How many issues are open and how much waits for a word, by business',
      tag: 'issues',
      answer: { description: 'Businesses that have any', schema: issueCountsSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      return c.json(await readTenant(database, tenantId, countIssues));
    },
  );
  routes.get(
    '/approvals',
    describe({
      summary: 'What waits for the office’s word, and what it said last',
      description: `Voids that were asked for, cash that differs, odd readings. A void is agreed to
by releasing it (POST /api/held), an issue by a fact that settles it.`,
      tag: 'issues',
      query: ofBusinessSchema,
      answer: { description: 'At most 100 that wait, 50 decided', schema: approvalsSchema },
      refusals: ['forbidden', 'malformed'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const asked = decode(ofBusinessSchema, c.req.query());
      if (!asked.ok) {
        return refuse({ refusal: 'malformed', words: problemsInWords(asked.problems) });
      }
      const { businessId = null } = asked.value;
      const load = (read: TenantRead) => loadApprovals(read, businessId);
      return c.json(await readTenant(database, tenantId, load));
    },
  );
  return routes;
}
