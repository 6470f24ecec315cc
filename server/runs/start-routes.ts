// Runs that begin on the office's screen: POST /api/runs/import brings in files of an old system,
// POST /api/runs/:id/rollback takes a run back, both as a rehearsal too; GET /api/runs/latest says
// how far it is, GET /api/runs/latest/report.md is its report, also a rehearsal's.
import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import type { Business } from '../../shared/ledger/business.ts';
import {
  IMPORT_BYTES,
  type ImportAsk,
  importAskSchema,
  type RunJob,
  rollbackAskSchema,
  runJobStateSchema,
} from '../../shared/runs/run-job.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { officeOnly, type SignedIn } from '../people/who.ts';
import { loadBusinesses } from '../sync/load.ts';
import { findReport } from './report.ts';
import { markdownAnswer, reportMarkdown } from './report-markdown.ts';
import type { JobContext, RunJobs } from './run-jobs.ts';
import type { RunPlan } from './run-plan.ts';
import { undoPlan } from './undo-plan.ts';

export type ImportPlanner = (imported: {
  readonly business: Business;
  readonly asked: ImportAsk;
  readonly nowMs: number;
}) => Promise<RunPlan>;

export type StartContext = JobContext & {
  readonly planOf: ImportPlanner;
  readonly jobs: RunJobs<Pick<RunJob, 'undoes' | 'name'>>;
};

/** Four letters of base 64 carry three bytes; the rest is names. */
const importBytes = Math.ceil((IMPORT_BYTES * 4) / 3) + 16_384;
const rollbackBytes = 1_024;

export function addStarts(routes: Hono<SignedIn>, context: StartContext): void {
  addLatest(routes, context);
  addImport(routes, context);
  addRollback(routes, context);
}

function addLatest(routes: Hono<SignedIn>, { jobs }: StartContext): void {
  routes.get(
    '/runs/latest',
    describe({
      summary: 'How far the run is that the office began last, and what it found',
      tag: 'runs',
      answer: { description: 'An import or a way back', schema: runJobStateSchema },
      refusals: ['forbidden'],
    }),
    officeOnly,
    (c) => {
      const { tenantId } = c.get('who');
      return c.json({ job: jobs.latest(tenantId) });
    },
  );
  routes.get(
    '/runs/latest/report.md',
    describe({
      summary: 'The report of the run that the office began last, also of a rehearsal',
      tag: 'runs',
      answer: { description: 'Markdown', contentType: 'text/markdown' },
      refusals: ['forbidden', 'not_found'],
    }),
    officeOnly,
    (c) => {
      const { tenantId } = c.get('who');
      const report = jobs.latest(tenantId)?.report ?? null;
      return report === null
        ? refuse({ refusal: 'not_found' })
        : markdownAnswer(report, reportMarkdown(report));
    },
  );
}

function addImport(routes: Hono<SignedIn>, context: StartContext): void {
  const { database, jobs, planOf, nowMs = Date.now } = context;
  routes.post(
    '/runs/import',
    describe({
      summary: 'Rehearse or bring in files of an old system',
      description: 'Answers at once. Safe to repeat: a row that landed is left alone.',
      tag: 'runs',
      body: importAskSchema,
      answer: { description: 'The run as it starts', schema: runJobStateSchema },
      refusals: ['forbidden', 'not_found', 'busy'],
    }),
    officeOnly,
    async (c) => {
      const { role, tenantId, personId } = c.get('who');
      const body = await readBody(c.req.raw, importAskSchema, importBytes);
      if (!body.ok) return refuse(body.refusal);
      const asked = body.value;
      const businesses = await readTenant(database, tenantId, loadBusinesses);
      const business = businesses.get(asked.businessId);
      if (business === undefined) return refuse({ refusal: 'not_found' });
      const job = jobs.start({
        author: { tenantId, personId, role },
        asked: { undoes: null, name: asked.name },
        isRehearsal: asked.isRehearsal,
        plan: () => planOf({ business, asked, nowMs: nowMs() }),
      });
      return job === null ? refuse({ refusal: 'busy' }) : c.json({ job });
    },
  );
}

function addRollback(routes: Hono<SignedIn>, { database, jobs }: StartContext): void {
  routes.post(
    '/runs/:id/rollback',
    describe({
      summary: 'Take a run back by the mirrors of all that it recorded, or rehearse that',
      description: 'Runs that changed another database are taken back by the command only.',
      tag: 'runs',
      body: rollbackAskSchema,
      answer: { description: 'The run as it starts', schema: runJobStateSchema },
      refusals: ['forbidden', 'not_found', 'busy'],
    }),
    officeOnly,
    async (c) => {
      const { role, tenantId, personId } = c.get('who');
      const body = await readBody(c.req.raw, rollbackAskSchema, rollbackBytes);
      if (!body.ok) return refuse(body.refusal);
      const runId = decode(z.guid(), c.req.param('id'));
      if (!runId.ok) return refuse({ refusal: 'not_found' });
      const report = await findReport(database, { tenantId, runId: runId.value });
      if (report?.kind !== 'outstanding') return refuse({ refusal: 'not_found' });
      const job = jobs.start({
        author: { tenantId, personId, role },
        asked: { undoes: report.id, name: report.source },
        isRehearsal: body.value.isRehearsal,
        plan: () => undoPlan(database, { tenantId, runId: report.id }),
      });
      return job === null ? refuse({ refusal: 'busy' }) : c.json({ job });
    },
  );
}
