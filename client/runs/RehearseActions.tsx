// Under the thumb: try it first; once that went well, do it, which asks once more.
import { useState } from 'react';
import { Button } from '../app/Button.tsx';
import { useWords } from '../app/language.ts';
import { Sheet } from '../app/Sheet.tsx';
import { importWords } from './import-words.ts';
import { stepName, stepWords } from './step-words.ts';
import type { RunJobView } from './use-run-job.ts';
import { words } from './words.ts';

export type RehearseActionsProps = {
  readonly job: RunJobView;
  /** All that is needed is there. */
  readonly isReady: boolean;
  readonly yes: string;
  readonly sure: string;
  readonly onStart: (isRehearsal: boolean) => void;
};

export function RehearseActions({ job, isReady, yes, sure, onStart }: RehearseActionsProps) {
  const say = useWords(importWords);
  const [isAsking, setAsking] = useState(false);
  const canStart = isReady && !job.isRunning;
  const isTried = job.job?.state === 'finished' && job.job.isRehearsal;
  const isDone = job.job?.state === 'finished' && !job.job.isRehearsal;
  return (
    <div className="grid gap-2">
      <Progress job={job} />
      <div className="flex gap-2 [&>*]:flex-1">
        {!isDone && (
          <Button
            tone={isTried ? 'plain' : 'primary'}
            isBusy={job.isRunning}
            isDisabled={!canStart}
            onClick={() => onStart(true)}
          >
            {say.rehearse}
          </Button>
        )}
        {isTried && (
          <Button tone="primary" isDisabled={!canStart} onClick={() => setAsking(true)}>
            {yes}
          </Button>
        )}
      </div>
      {isAsking && (
        <Sheet title={yes} onClose={() => setAsking(false)}>
          <div className="grid gap-4">
            <p>{sure}</p>
            <p className="text-soft">{say.waits}</p>
            <Button
              tone="primary"
              isWide
              onClick={() => {
                setAsking(false);
                onStart(false);
              }}
            >
              {yes}
            </Button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

function Progress({ job: { job, isRunning } }: { readonly job: RunJobView }) {
  const say = useWords(importWords);
  const counts = useWords(words);
  const names = useWords(stepWords);
  if (!isRunning || job === null) return null;
  const { isRehearsal, step, done, total } = job;
  return (
    <>
      <p className="text-center" role="status">
        {isRehearsal ? say.rehearsing : say.working} {step !== '' && stepName(step, names)}{' '}
        {total > 0 && counts.progress(String(done), String(total))}
      </p>
      <progress className="progress" value={done} max={Math.max(1, total)} />
    </>
  );
}
