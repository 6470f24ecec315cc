// What a run or its rehearsal found once it has ended: how it ended, its steps, its rows, and the
// report to keep, which of a rehearsal is only here.
import { Link } from 'wouter';
import type { RunJob } from '../../shared/runs/run-job.ts';
import { Button } from '../app/Button.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { giveFile } from '../app/recording/give-file.ts';
import { Counts } from './Counts.tsx';
import { importWords } from './import-words.ts';
import { RowsToLookAt } from './RowsToLookAt.tsx';
import { StepList } from './StepList.tsx';
import { stopWords } from './stop-words.ts';
import { words } from './words.ts';

/** `done`: what is said where it was no rehearsal. */
export function JobFound({ job, done }: { readonly job: RunJob; readonly done: string }) {
  const say = useWords(importWords);
  const runs = useWords(words);
  const language = useLanguage();
  if (job.state === 'running') return null;
  const { report } = job;
  const told = job.isRehearsal ? say.rehearsed : done;
  return (
    <div className="grid grid-cols-1 gap-2">
      <Notice tone={job.state === 'failed' ? 'bad' : job.isRehearsal ? 'info' : 'good'}>
        <p>{job.state === 'failed' ? say.failed : told}</p>
        {job.words !== null && <p className="text-small">{stopWords(job.words, language)}</p>}
      </Notice>
      {report !== null && (
        <>
          <h2 className="section">{runs.steps}</h2>
          <StepList steps={report.steps} currency={report.currency} />
          {report.counts.length > 0 && <Counts report={report} />}
          {report.rows.length > 0 && <RowsToLookAt report={report} />}
          <h2 className="section">{runs.report}</h2>
          <div className="flex flex-wrap gap-2">
            <a className="button button-plain" href="/api/runs/latest/report.md" download>
              {runs.markdown}
            </a>
            <Button onClick={() => void keepJson(report)}>{runs.json}</Button>
            {!job.isRehearsal && (
              <Link className="button button-plain" href={`/runs/${report.id}`}>
                {runs.title}
              </Link>
            )}
          </div>
        </>
      )}
    </div>
  );
}

async function keepJson(report: NonNullable<RunJob['report']>): Promise<void> {
  const content = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
  const what = report.isRehearsal ? 'rehearsal' : 'run';
  await giveFile(content, `${what}-${report.kind}-${report.id}.json`);
}
