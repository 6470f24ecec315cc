// Starts a run at the office and follows it. Only with a network.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RunJob, runJobStateSchema } from '../../shared/runs/run-job.ts';
import { readUnlessRefused } from '../app/read-answer.ts';
import { useStore } from '../store/session.ts';

export type RunJobView = {
  /** The one that this screen began, as far as it is; null before. */
  readonly job: RunJob | null;
  readonly isRunning: boolean;
  readonly isBusyElsewhere: boolean;
  readonly isUnreachable: boolean;
  readonly start: (path: string, asked: unknown) => void;
  /** Forgets what was found, since what is asked has changed. */
  readonly forget: () => void;
};

type Beginning = 'none' | 'sending' | 'begun' | 'unreachable' | 'busy';
const WATCH_MS = 700;

/** `isOwn`: whether a job is the kind that this screen shows. */
export function useRunJob(isOwn: (job: RunJob) => boolean): RunJobView {
  const { world, session } = useStore();
  const asked = useQueryClient();
  const [beginning, setBeginning] = useState<Beginning>('none');
  const queryKey = ['runs', session.person.id, 'latest'];
  const latest = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      await readUnlessRefused(await world.fetch('/api/runs/latest', { signal }), runJobStateSchema),
    refetchInterval: ({ state: { data } }) => (data?.job?.state === 'running' ? WATCH_MS : false),
  });
  const job = latest.data?.job ?? null;
  const isUnderWay = job?.state === 'running';
  const isShown = job !== null && isOwn(job) && (beginning === 'begun' || isUnderWay);
  const start = async (path: string, told: unknown) => {
    setBeginning('sending');
    try {
      const response = await world.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(told),
      });
      if (response.status === 409 || response.status === 503) return setBeginning('busy');
      asked.setQueryData(queryKey, await readUnlessRefused(response, runJobStateSchema));
      setBeginning('begun');
      await asked.invalidateQueries({ queryKey: ['runs'] });
    } catch {
      // The network, a refusal or an answer that is none: nothing began that we know of.
      setBeginning('unreachable');
    }
  };
  return {
    job: isShown ? job : null,
    isRunning: isUnderWay || beginning === 'sending',
    isBusyElsewhere: beginning === 'busy' || (isUnderWay && !isShown),
    isUnreachable: beginning === 'unreachable',
    start: (path, told) => void start(path, told),
    forget: () => setBeginning('none'),
  };
}
