// The way back of a run from its own screen: tried first, then done by mirrors of all it recorded.
import type { RunReport } from '../../shared/runs/run-report.ts';
import { useWords } from '../app/language.ts';
import { importWords } from './import-words.ts';
import { JobFound } from './JobFound.tsx';
import { JobNotices } from './JobNotices.tsx';
import { RehearseActions } from './RehearseActions.tsx';
import { useRunJob } from './use-run-job.ts';

export function TakeBack({ report }: { readonly report: RunReport }) {
  const say = useWords(importWords);
  const job = useRunJob(({ undoes }) => undoes === report.id);
  const isBack = report.state === 'rolled_back';
  if (isBack && job.job === null) return null;
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="section">{say.back}</h2>
      <p className="text-soft">{say.backSure}</p>
      <JobNotices job={job} />
      {job.job !== null && <JobFound job={job.job} done={say.backDone} />}
      {!isBack && (
        <RehearseActions
          job={job}
          isReady
          yes={say.backYes}
          sure={say.backSure}
          onStart={(isRehearsal) => job.start(`/api/runs/${report.id}/rollback`, { isRehearsal })}
        />
      )}
    </section>
  );
}
