// Why a run did not begin.
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { importWords } from './import-words.ts';
import type { RunJobView } from './use-run-job.ts';

export function JobNotices({ job }: { readonly job: RunJobView }) {
  const say = useWords(importWords);
  return (
    <>
      {job.isUnreachable && <Notice tone="bad">{say.unreachable}</Notice>}
      {job.isBusyElsewhere && <Notice tone="warn">{say.busy}</Notice>}
    </>
  );
}
