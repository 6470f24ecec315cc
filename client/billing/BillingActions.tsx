// Under the thumb: preview first; once it is there, issue, which asks once more.
import { useState } from 'react';
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { foundOf } from './found-of.ts';
import type { Billing } from './use-billing.ts';
import { words } from './words.ts';

export type BillingActionsProps = { readonly billing: Billing; readonly business: Business };

export function BillingActions({ billing, business }: BillingActionsProps) {
  const say = useWords(words);
  const [isAsking, setAsking] = useState(false);
  const { job, canStart, isStarting, start } = billing;
  const isRunning = job?.state === 'running';
  const found = foundOf(job, business);
  const isReady = job?.state === 'finished' && job.isRehearsal && found.count > 0;
  const issue = () => {
    setAsking(false);
    start(false);
  };
  return (
    <div className="grid gap-2">
      <NotTold trouble={billing.trouble}>{say.unreachable}</NotTold>
      {billing.isBusyElsewhere && <Notice tone="warn">{say.busy}</Notice>}
      {isRunning && (
        <p className="text-center" role="status">
          {job.isRehearsal ? say.previewing : say.issuing}{' '}
          {job.total > 0 && say.progress(job.done, job.total)}
        </p>
      )}
      {isRunning && <progress className="progress" value={job.done} max={Math.max(1, job.total)} />}
      <div className="flex gap-2 [&>*]:flex-1">
        <Button
          tone={isReady ? 'plain' : 'primary'}
          isBusy={isStarting || isRunning}
          isDisabled={!canStart}
          onClick={() => start(true)}
        >
          {say.preview}
        </Button>
        {isReady && (
          <Button tone="primary" isDisabled={!canStart} onClick={() => setAsking(true)}>
            {say.yes(found.count, found.amount)}
          </Button>
        )}
      </div>
      {isAsking && (
        <Sheet title={say.issue} onClose={() => setAsking(false)}>
          <p>{say.sure}</p>
          <Button tone="primary" isWide onClick={issue}>
            {say.yes(found.count, found.amount)}
          </Button>
        </Sheet>
      )}
    </div>
  );
}
