// The steps of a run in their order: how far, how long, what they found, and why one stopped.
import type { RunStepReport } from '../../shared/runs/run-report.ts';
import { Icon, type IconName } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { RunAmount } from './RunAmount.tsx';
import { figureName, stepName, stepWords } from './step-words.ts';
import { stopWords } from './stop-words.ts';
import { words } from './words.ts';

const icons: Readonly<Record<RunStepReport['state'], IconName>> = {
  waiting: 'todo',
  running: 'outstanding',
  failed: 'close',
  finished: 'check',
};

type StepListProps = {
  readonly steps: readonly RunStepReport[];
  readonly currency: string | null;
};

export function StepList({ steps, currency }: StepListProps) {
  const say = useWords(words);
  const names = useWords(stepWords);
  const language = useLanguage();
  return (
    <ol className="card rows">
      {steps.map((step) => (
        <li key={step.place} className="grid grid-cols-1 gap-1 px-4 py-3">
          <span className="flex items-center gap-3">
            <Icon name={icons[step.state]} size={20} />
            <span className="min-w-0 flex-1 font-semibold">
              {step.place}. {stepName(step.name, names)}
            </span>
            <span className="text-small text-soft tabular-nums">{stateOf(step, say)}</span>
          </span>
          {step.words !== null && (
            <p className="pl-8 text-small text-bad">{stopWords(step.words, language)}</p>
          )}
          <Figures step={step} currency={currency} />
        </li>
      ))}
    </ol>
  );
}

function stateOf(
  { state, done, total, startedAt, endedAt }: RunStepReport,
  say: (typeof words)['en' | 'hi' | 'sw'],
): string {
  if (state === 'running' && total > 0) return say.progress(String(done), String(total));
  if (startedAt === null || endedAt === null) return say.stepState[state];
  return say.seconds(((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000).toFixed(1));
}

function Figures({
  step,
  currency,
}: { readonly step: RunStepReport } & Pick<StepListProps, 'currency'>) {
  const names = useWords(stepWords);
  const figures = Object.entries(step.figures).filter(([, value]) => value !== '' && value !== 0);
  if (figures.length === 0) return null;
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-3 pl-8 text-small">
      {figures.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{figureName(name, names)}</dt>
          <dd className="text-right break-words tabular-nums">
            {typeof value === 'number' && name.endsWith('Minor') ? (
              <RunAmount minor={value} currency={currency} />
            ) : (
              String(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
