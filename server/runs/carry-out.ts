// Carries a run out: step after step, each kept account of, stopping at the first that fails. A
// run that was cut off goes on after its last finished step; a rehearsal is the same code, rolled
// back.

import type { RunReport, RunReportRow } from '../../shared/runs/run-report.ts';
import type { Database } from '../db/open-database.ts';
import { rehearse } from '../db/rehearsal.ts';
import { openServerDesk, type ServerAuthor, type ServerDesk } from './record-on-server.ts';
import { loadReport, rowPages } from './report.ts';
import {
  endGeneration,
  endRun,
  markProgress,
  markStep,
  nameBusiness,
  type OpenedRun,
  openRun,
  type StepPlace,
  tellRows,
} from './run-book.ts';
import { withRunLock } from './run-lock.ts';
import { type RunPlan, RunStoppedError, type StepDesk } from './run-plan.ts';

export type Carrying = {
  readonly author: ServerAuthor;
  /** Nothing is kept: the report is all that remains. All steps are tried, also after a failure. */
  readonly isRehearsal: boolean;
  readonly nowMs: () => number;
  /** Keeps the report with all rows to look at, which a rehearsal has no more when it is over. */
  readonly keep?: (
    report: RunReport,
    pages: AsyncGenerator<readonly RunReportRow[]>,
  ) => Promise<void>;
  /** What happens, as it happens. */
  readonly onEvent?: (event: RunEvent) => void;
};

export type RunEvent =
  | { readonly type: 'opened'; readonly runId: string; readonly goesOn: boolean }
  | (StepEvent & { readonly place: number; readonly of: number; readonly name: string });

type StepEvent =
  | { readonly type: 'step' | 'passed' }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'finished'; readonly ms: number }
  | { readonly type: 'failed'; readonly words: string };

/** Throws RunBusyError when the tenant runs already; answers the report in every other case. */
export async function carryOut(
  database: Database,
  plan: RunPlan,
  carrying: Carrying,
): Promise<RunReport> {
  try {
    return await withRunLock(database, carrying.author.tenantId, async () =>
      carrying.isRehearsal
        ? await rehearse(database, (standIn) => walk(standIn, plan, carrying))
        : await walk(database, plan, carrying),
    );
  } finally {
    await plan.close?.();
  }
}

async function walk(database: Database, plan: RunPlan, carrying: Carrying): Promise<RunReport> {
  const { author, isRehearsal, nowMs, onEvent = () => undefined } = carrying;
  const opened = await openRun(database, { plan, author, isRehearsal, nowMs: nowMs() });
  onEvent({ type: 'opened', runId: opened.id, goesOn: opened.goesOn });
  const outcome = await walkSteps({ database, plan, carrying, opened });
  const where = { tenantId: author.tenantId, runId: opened.id };
  await endRun(database, where, { state: outcome, atMs: nowMs() });
  if (outcome === 'finished' && plan.undoes !== undefined) {
    await endGeneration(database, author.tenantId, { ...plan.undoes, atMs: nowMs() });
  }
  const report = await loadReport(database, where, plan.next ?? []);
  await carrying.keep?.(report, rowPages(database, where));
  return report;
}

type Walk = {
  readonly database: Database;
  readonly plan: RunPlan;
  readonly carrying: Carrying;
  readonly opened: OpenedRun;
};

async function walkSteps(walking: Walk): Promise<'finished' | 'failed'> {
  const { plan, carrying, opened } = walking;
  let outcome: 'finished' | 'failed' = 'finished';
  for (const [before, { name }] of plan.steps.entries()) {
    const place = before + 1;
    if (opened.finished.has(place) && plan.startsOver !== true) {
      carrying.onEvent?.({ type: 'passed', place, of: plan.steps.length, name });
      continue;
    }
    if (await takeStep(walking, place)) continue;
    outcome = 'failed';
    if (!carrying.isRehearsal) break;
  }
  return outcome;
}

/** True when the step is finished. What a bug or a lost database throws is marked and thrown on. */
async function takeStep({ database, plan, carrying, opened }: Walk, place: number) {
  const { author, nowMs, onEvent = () => undefined } = carrying;
  const step = plan.steps[place - 1];
  if (step === undefined) return false;
  const named = { place, of: plan.steps.length, name: step.name };
  const where: StepPlace = { tenantId: author.tenantId, runId: opened.id, place };
  const startedMs = nowMs();
  onEvent({ type: 'step', ...named });
  await markStep(database, where, { state: 'running', atMs: startedMs });
  try {
    const figures = await step.work(deskOf({ database, plan, carrying, opened }, where));
    await markStep(database, where, { state: 'finished', figures, atMs: nowMs() });
    onEvent({ type: 'finished', ms: nowMs() - startedMs, ...named });
    return true;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await markStep(database, where, { state: 'failed', words, atMs: nowMs() });
    onEvent({ type: 'failed', words, ...named });
    if (error instanceof RunStoppedError) return false;
    await endRun(database, where, { state: 'failed', atMs: nowMs() });
    throw error;
  }
}

const PROGRESS_EVERY_MS = 500;

function deskOf({ database, plan, carrying, opened }: Walk, where: StepPlace): StepDesk {
  const { author, isRehearsal, nowMs, onEvent = () => undefined } = carrying;
  const { id: runId, generation, startedMs } = opened;
  const named = { place: where.place, of: plan.steps.length };
  const name = plan.steps[where.place - 1]?.name ?? '';
  let toldMs = 0;
  // One, also where it is asked for while it is opened: its facts are numbered in a line.
  let desk: Promise<ServerDesk> | undefined;
  return {
    ...{ database, author, runId, startedMs, generation, isRehearsal, nowMs },
    record: async (facts) => {
      desk ??= openServerDesk(database, author, nowMs);
      return await (await desk).record(facts);
    },
    nameBusiness: (businessId) => nameBusiness(database, where, businessId),
    tell: (rows) => tellRows(database, where, rows),
    progress: async (done, total) => {
      if (done < total && Date.now() - toldMs < PROGRESS_EVERY_MS) return;
      toldMs = Date.now();
      onEvent({ type: 'progress', done, total, name, ...named });
      await markProgress(database, where, { done, total });
    },
  };
}
