// Starts a run at the office and follows it. Only with a network.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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
  const asking = useRef(0);
  const start = async (path: string, told: unknown) => {
    asking.current += 1;
    const own = asking.current;
    // What is found for fields that have changed meanwhile says nothing of them.
    const begin = (now: Beginning) => own === asking.current && setBeginning(now);
    setBeginning('sending');
    try {
      const response = await world.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(told),
      });
      if (response.status === 409 || response.status === 503) return void begin('busy');
      asked.setQueryData(queryKey, await readUnlessRefused(response, runJobStateSchema));
      begin('begun');
      await asked.invalidateQueries({ queryKey: ['runs'] });
    } catch {
      // The network, a refusal or an answer that is none. It may have begun: the office is asked.
      begin('unreachable');
      await asked.invalidateQueries({ queryKey: ['runs'] });
    }
  };
  return {
    job: isShown ? job : null,
    isRunning: isUnderWay || beginning === 'sending',
    isBusyElsewhere: beginning === 'busy' || (isUnderWay && !isShown),
    isUnreachable: beginning === 'unreachable',
    start: (path, told) => void start(path, told),
    forget: () => {
      asking.current += 1;
      setBeginning('none');
    },
  };
}
