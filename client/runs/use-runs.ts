// Asks the server about runs: they are kept at the office and on no phone. One that is under way
// is asked for again and again.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  type RunHead,
  type RunReport,
  runListSchema,
  runReportSchema,
} from '../../shared/runs/run-report.ts';
import { RefusedError, readUnlessRefused } from '../app/read-answer.ts';
import { useStore } from '../store/session.ts';

const WATCH_MS = 2_000;
const RETRY_MS = 500;
const FRESH_MS = 5_000;

export function useRuns(): UseQueryResult<{ readonly runs: readonly RunHead[] }> {
  return useRunsQuery('/api/runs', runListSchema, ({ runs }) =>
    runs.some(({ state }) => state === 'running'),
  );
}

export function useRun(runId: string): UseQueryResult<RunReport> {
  const path = `/api/runs/${encodeURIComponent(runId)}`;
  return useRunsQuery(path, runReportSchema, ({ state }) => state === 'running');
}

function useRunsQuery<Answer>(
  path: string,
  schema: z.ZodMiniType<Answer>,
  isUnderWay: (answer: Answer) => boolean,
): UseQueryResult<Answer> {
  const { world, session } = useStore();
  return useQuery({
    queryKey: ['runs', session.person.id, path],
    queryFn: async ({ signal }) => {
      const response = await world.fetch(path, { signal });
      return await readUnlessRefused(response, schema);
    },
    staleTime: FRESH_MS,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isUnderWay(data) ? WATCH_MS : false,
    retry: (failures, error) => failures < 1 && !(error instanceof RefusedError),
    retryDelay: RETRY_MS,
  });
}
