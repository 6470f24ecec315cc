// Billings that the office started here: one at a time a tenant, with how far it is. What they did
// stands in the book's runs; only how far one is, and what a rehearsal found, is kept here, until
// the server stops or the next one starts.
import type { Logger } from 'pino';
import type { BillingAsk, BillingJob } from '../../shared/billing-answers.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Database } from '../db/open-database.ts';
import { carryOut, type RunEvent } from '../runs/carry-out.ts';
import type { ServerAuthor } from '../runs/record-on-server.ts';
import type { RunPlan } from '../runs/run-plan.ts';

export type BillingJobs = {
  readonly latest: (tenantId: string) => BillingJob | null;
  /** Answers at once; null where one is under way. */
  readonly start: (asked: Starting) => BillingJob | null;
  /** Waits until none is under way. */
  readonly settled: () => Promise<void>;
};

export type Starting = {
  readonly author: ServerAuthor;
  readonly business: Business;
  readonly asked: BillingAsk;
};

export type BillingContext = {
  readonly database: Database;
  readonly log: Logger;
  readonly nowMs?: () => number;
};

/** Which billing a business has. */
export type BillingPlanner = (billed: {
  readonly business: Business;
  readonly upTo: Day;
}) => RunPlan;

export function makeBillingJobs(context: BillingContext, planOf: BillingPlanner): BillingJobs {
  const jobs = new Map<string, BillingJob>();
  const running = new Set<Promise<void>>();
  return {
    latest: (tenantId) => jobs.get(tenantId) ?? null,
    start: (starting) => {
      const { author, asked } = starting;
      if (jobs.get(author.tenantId)?.state === 'running') return null;
      const begun = { state: 'running', done: 0, total: 0, words: null, report: null } as const;
      const job: BillingJob = { ...asked, ...begun };
      jobs.set(author.tenantId, job);
      const tell = (change: Partial<BillingJob>) => {
        jobs.set(author.tenantId, { ...(jobs.get(author.tenantId) ?? job), ...change });
      };
      const work = carry({ ...context, planOf }, starting, tell).finally(() =>
        running.delete(work),
      );
      running.add(work);
      return job;
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}

async function carry(
  { database, log, nowMs = Date.now, planOf }: BillingContext & { planOf: BillingPlanner },
  { author, business, asked }: Starting,
  tell: (change: Partial<BillingJob>) => void,
): Promise<void> {
  const { upTo, isRehearsal } = asked;
  const onEvent = (event: RunEvent) => {
    if (event.type === 'progress') tell({ done: event.done, total: event.total });
  };
  try {
    const plan = planOf({ business, upTo });
    const report = await carryOut(database, plan, { author, isRehearsal, nowMs, onEvent });
    const words = report.steps.find((step) => step.words !== null)?.words ?? null;
    tell({ state: report.state === 'finished' ? 'finished' : 'failed', words, report });
  } catch (error) {
    // The world failed, or another run is under way: the office is told, and may start it again.
    log.error({ err: error }, 'a billing failed');
    tell({ state: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
}
