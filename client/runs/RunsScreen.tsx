// The list of runs: imports, billings and moves, newest first, with how each ended.
import { Link } from 'wouter';
import type { RunHead } from '../../shared/runs/run-report.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatMoment } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { importWords } from './import-words.ts';
import { kindWords } from './kind-words.ts';
import { useRuns } from './use-runs.ts';
import { words } from './words.ts';

export function RunsScreen() {
  const say = useWords(words);
  const start = useWords(importWords);
  return (
    <OfficeFrame>
      <Screen
        title={say.title}
        back="/board"
        isWide
        action={
          <ButtonLink href="/runs/import" icon="plus" tone="primary" isWide>
            {start.start}
          </ButtonLink>
        }
      >
        <div className="flex flex-wrap gap-2 pt-3 [&>*]:flex-1">
          <ButtonLink href="/billing" icon="receipt">
            {start.billing}
          </ButtonLink>
          <ButtonLink href="/office/import" icon="person">
            {start.customers}
          </ButtonLink>
        </div>
        <RunList />
      </Screen>
    </OfficeFrame>
  );
}

function RunList() {
  const say = useWords(words);
  const asked = useRuns();
  return (
    <Answered of={asked}>
      {({ runs }) =>
        runs.length === 0 ? (
          <EmptyState icon="today" title={say.none}>
            {say.noneWhy}
          </EmptyState>
        ) : (
          <ul className="card rows mt-3">
            {runs.map((run) => (
              <li key={run.id}>
                <RunLink run={run} />
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

function RunLink({ run }: { readonly run: RunHead }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Link href={`/runs/${run.id}`} className="flex min-h-12 items-center gap-3 px-4 py-3">
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{kindWords(run.kind, say.kinds)}</span>
        <span className="block text-small text-soft">
          {[run.business, formatMoment(run.startedAt, language)].filter(Boolean).join(' · ')}
        </span>
        <span className="block truncate text-small text-soft">
          {say.by(run.author, run.source)}
        </span>
      </span>
      <span className={run.state === 'failed' ? 'text-small text-bad' : 'text-small text-soft'}>
        {say.state[run.state]}
      </span>
      <Icon name="next" size={20} />
    </Link>
  );
}
