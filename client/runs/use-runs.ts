// Asks the server about runs: they are kept at the office and on no phone. One that is under way
// is asked for again and again.
import {
  type RunHead,
  type RunReport,
  runListSchema,
  runReportSchema,
} from '../../shared/runs/run-report.ts';
import { type OfficeAnswer, useOffice } from '../app/use-office.ts';

const WATCH_MS = 2_000;
const ASKING = { kind: 'runs', freshMs: 5_000 } as const;

const watched = (isUnderWay: boolean) => (isUnderWay ? WATCH_MS : false);

export const useRuns = (): OfficeAnswer<{ readonly runs: readonly RunHead[] }> =>
  useOffice('/api/runs', runListSchema, {
    ...ASKING,
    againMs: ({ runs }) => watched(runs.some(({ state }) => state === 'running')),
  });

export const useRun = (runId: string): OfficeAnswer<RunReport> =>
  useOffice(`/api/runs/${encodeURIComponent(runId)}`, runReportSchema, {
    ...ASKING,
    againMs: ({ state }) => watched(state === 'running'),
  });
