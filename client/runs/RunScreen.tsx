// One run: its steps with figures, what became of the rows, those to look at, and the report to
// keep.
import type { RunReport } from '../../shared/runs/run-report.ts';
import { formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { Counts } from './Counts.tsx';
import { kindWords } from './kind-words.ts';
import { RowsToLookAt } from './RowsToLookAt.tsx';
import { StepList } from './StepList.tsx';
import { stopWords } from './stop-words.ts';
import { TakeBack } from './TakeBack.tsx';
import { useRun } from './use-runs.ts';
import { words } from './words.ts';

export function RunScreen({ runId }: { readonly runId: string }) {
  return (
    <OfficeFrame>
      <AskedRun runId={runId} />
    </OfficeFrame>
  );
}

function AskedRun({ runId }: { readonly runId: string }) {
  const say = useWords(words);
  const asked = useRun(runId);
  const { answer } = asked;
  const title = answer === undefined ? say.title : kindWords(answer.kind, say.kinds);
  return (
    <Screen title={title} subtitle={answer?.business ?? undefined} back="/runs" isWide>
      <Answered of={asked}>{(report) => <Report report={report} />}</Answered>
    </Screen>
  );
}

const tones = { running: 'info', failed: 'bad', finished: 'good', rolled_back: 'warn' } as const;

function Report({ report }: { readonly report: RunReport }) {
  const say = useWords(words);
  const language = useLanguage();
  const failed = report.steps.find(({ words: why }) => why !== null);
  return (
    <div className="grid grid-cols-1 gap-2 pt-3">
      <Notice tone={tones[report.state]}>
        <p>{say.state[report.state]}</p>
        {failed !== undefined && (
          <p className="text-small">{stopWords(failed.words ?? '', language)}</p>
        )}
        <p className="text-small">
          {formatMoment(report.startedAt, language)} · {say.by(report.author, report.source)}
        </p>
      </Notice>
      <h2 className="section">{say.steps}</h2>
      <StepList steps={report.steps} currency={report.currency} />
      {report.counts.length > 0 && <Counts report={report} />}
      {report.state === 'finished' && report.rows.length === 0 && report.counts.length > 0 && (
        <Notice tone="good">{say.allWell}</Notice>
      )}
      {report.rows.length > 0 && <RowsToLookAt report={report} />}
      <h2 className="section">{say.report}</h2>
      <div className="flex flex-wrap gap-2">
        <a className="button button-plain" href={`/api/runs/${report.id}/report.md`} download>
          {say.markdown}
        </a>
        <a
          className="button button-plain"
          href={`/api/runs/${report.id}`}
          download={`run-${report.kind}-${report.id}.json`}
        >
          {say.json}
        </a>
      </div>
      {report.kind === 'outstanding' && report.state !== 'running' && <TakeBack report={report} />}
    </div>
  );
}
