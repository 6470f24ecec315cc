// GET /api/runs: what was imported, billed and migrated, with steps, figures, rows to look at, and
// the report to keep. The office only.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import { runListSchema, runReportSchema } from '../../shared/runs/run-report.ts';
import { bytesOf } from '../api/bytes-of.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { findReport, loadHeads, rowPages } from './report.ts';
import { markdownAnswer, markdownPieces } from './report-markdown.ts';
import { type JobContext, makeRunJobs } from './run-jobs.ts';
import { addStarts, type ImportPlanner } from './start-routes.ts';

const runIdSchema = z.guid();

/** `planOf`: how files become a run; the composer knows. */
export function runsRoom(planOf: ImportPlanner) {
  return (context: JobContext): Hono<SignedIn> => {
    const routes = new Hono<SignedIn>();
    // Before the routes of one run: the latest is no id.
    addStarts(routes, { ...context, planOf, jobs: makeRunJobs(context) });
    addReports(routes, context);
    return routes;
  };
}

function addReports(routes: Hono<SignedIn>, { database }: JobContext): void {
  routes.get(
    '/runs',
    describe({
      summary: 'The latest runs: imports, billings, migrations',
      tag: 'runs',
      answer: { description: 'Newest first, at most 200', schema: runListSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    async (c) => {
      const { tenantId } = c.get('who');
      const runs = await readTenant(database, tenantId, (read) => loadHeads(read));
      return c.json({ runs: [...runs] });
    },
  );
  routes.get(
    '/runs/:id',
    describe({
      summary: 'The report of a run',
      description: 'Steps, what became of the rows, and each row that a person should look at.',
      tag: 'runs',
      answer: { description: 'The report; amounts in minor units', schema: runReportSchema },
      refusals: ['forbidden', 'not_found'],
    }),
    officeOnly,
    async (c) => {
      const report = await reportOf(database, c.get('who'), c.req.param('id'));
      return 'refusal' in report ? refuse(report) : c.json(report);
    },
  );
  routes.get(
    '/runs/:id/report.md',
    describe({
      summary: 'The report of a run as Markdown, to keep',
      tag: 'runs',
      answer: { description: 'Markdown', contentType: 'text/markdown' },
      refusals: ['forbidden', 'not_found'],
    }),
    officeOnly,
    async (c) => {
      const report = await reportOf(database, c.get('who'), c.req.param('id'));
      if ('refusal' in report) return refuse(report);
      const where = { tenantId: c.get('who').tenantId, runId: report.id };
      const pieces = markdownPieces(report, rowPages(database, where));
      return markdownAnswer(report, bytesOf(pieces));
    },
  );
}

async function reportOf(
  database: Database,
  { tenantId }: SignedIn['Variables']['who'],
  asked: string,
) {
  const runId = decode(runIdSchema, asked);
  if (!runId.ok) return { refusal: 'not_found' } as const;
  const report = await findReport(database, { tenantId, runId: runId.value });
  return report ?? ({ refusal: 'not_found' } as const);
}
