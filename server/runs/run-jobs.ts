// Runs that the office started on its screens: one at a time a tenant and kind of screen, with how
// far it is. What they did stands in the book's runs; only how far one is, and what a rehearsal
// found, is kept here, until the server stops or the next one starts.
import type { Logger } from 'pino';
import type { Job } from '../../shared/runs/run-job.ts';
import type { Database } from '../db/open-database.ts';
import { carryOut, type RunEvent } from './carry-out.ts';
import type { ServerAuthor } from './record-on-server.ts';
import type { RunPlan } from './run-plan.ts';

export type JobContext = {
  readonly database: Database;
  readonly log: Logger;
  readonly nowMs?: () => number;
};

export type RunJobs<Asked> = {
  readonly latest: (tenantId: string) => (Asked & Job) | null;
  /** Answers at once; null where one is under way. */
  readonly start: (starting: Starting<Asked>) => (Asked & Job) | null;
  /** Waits until none is under way. */
  readonly settled: () => Promise<void>;
};

export type Starting<Asked> = {
  readonly author: ServerAuthor;
  /** What is shown of what was asked. */
  readonly asked: Asked;
  readonly isRehearsal: boolean;
  /** Makes the plan; what it throws is told like a step that failed. */
  readonly plan: () => RunPlan | Promise<RunPlan>;
};

export function makeRunJobs<Asked extends object>(context: JobContext): RunJobs<Asked> {
  const jobs = new Map<string, Asked & Job>();
  const running = new Set<Promise<void>>();
  return {
    latest: (tenantId) => jobs.get(tenantId) ?? null,
    start: (starting) => {
      const { author, asked, isRehearsal } = starting;
      if (jobs.get(author.tenantId)?.state === 'running') return null;
      const begun = { state: 'running', step: '', done: 0, total: 0 } as const;
      const job = { ...asked, ...begun, isRehearsal, words: null, report: null };
      jobs.set(author.tenantId, job);
      const tell = (change: Partial<Job>) => {
        jobs.set(author.tenantId, { ...(jobs.get(author.tenantId) ?? job), ...change });
      };
      const work = carry(context, starting, tell).finally(() => running.delete(work));
      running.add(work);
      return job;
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}

async function carry<Asked>(
  { database, log, nowMs = Date.now }: JobContext,
  { author, isRehearsal, plan }: Starting<Asked>,
  tell: (change: Partial<Job>) => void,
): Promise<void> {
  const onEvent = (event: RunEvent) => {
    if (event.type === 'step') tell({ step: event.name, done: 0, total: 0 });
    if (event.type === 'progress') tell({ done: event.done, total: event.total });
  };
  try {
    const report = await carryOut(database, await plan(), { author, isRehearsal, nowMs, onEvent });
    const words = report.steps.find((step) => step.words !== null)?.words ?? null;
    tell({ state: report.state === 'finished' ? 'finished' : 'failed', words, report });
  } catch (error) {
    // The world failed, or another run is under way: the office is told, and may start it again.
    log.error({ err: error }, 'a run that the office started failed');
    tell({ state: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
}
