// Open issues under the name of their kind, oldest first; a touch opens the odd fact.
import { useState } from 'react';
import type { OpenIssue, OpenIssues } from '../../shared/issues/answers.ts';
import { ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { figureOf } from '../app/fact-figure.ts';
import { factInWords } from '../app/fact-words.ts';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { issueKey } from '../store/select-settled.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useSettled } from '../store/use-settled.ts';
import type { ShownFact } from '../store/views.ts';
import { IssueSheet } from './IssueSheet.tsx';
import { byWeight } from './issue-families.ts';
import { useKindNames } from './KindChoice.tsx';
import { shownCounting } from './PaperAndPhone.tsx';
import { ageDaysOf, shownFactOf } from './shown-issue.ts';
import { words } from './words.ts';

export type IssueListProps = { readonly answer: OpenIssues; readonly kind: string | null };

const keyOf = ({ factId, kind }: OpenIssue) => issueKey(factId, kind);

export function IssueList({ answer, kind }: IssueListProps) {
  const say = useWords(words);
  const nameOf = useKindNames();
  const businesses = useBusinesses() ?? [];
  const [openKey, setOpenKey] = useState<string | null>(null);
  const settled = useSettled(answer.issues.map(({ factId }) => factId));
  const open = answer.issues.filter((issue) => !settled.has(keyOf(issue)));
  const kinds = [...new Set(open.map((issue) => issue.kind))].toSorted(byWeight);
  const opened = open.find((issue) => keyOf(issue) === openKey);
  const counted = answer.kinds.filter((one) => kind === null || one.kind === kind);
  const unlisted = counted.reduce((sum, { count }) => sum + count, -answer.issues.length);
  return (
    <>
      {open.length === 0 ? (
        <EmptyState icon="check" title={say.none}>
          {say.noneWhy}
        </EmptyState>
      ) : (
        <p className="text-soft">{say.what}</p>
      )}
      {kinds.map((name) => (
        <section key={name}>
          <h2 className="section">{nameOf(name)}</h2>
          <ul className="card rows">
            {open
              .filter((issue) => issue.kind === name)
              .map((issue) => (
                <li key={keyOf(issue)}>
                  <IssueRow
                    issue={issue}
                    businesses={businesses}
                    onOpen={() => setOpenKey(keyOf(issue))}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {unlisted > 0 && <p className="text-soft">{say.more(unlisted)}</p>}
      {opened && (
        <IssueSheet
          key={keyOf(opened)}
          issue={opened}
          businesses={businesses}
          onClose={() => setOpenKey(null)}
        />
      )}
    </>
  );
}

/** The customer, or whose fact it is where it is about none. */
const headingOf = (issue: OpenIssue, unknown: string): string =>
  issue.customerId === null ? issue.author : issue.customerName || unknown;

type IssueRowProps = {
  readonly issue: OpenIssue;
  readonly businesses: readonly Business[];
  readonly onOpen: () => void;
};

function IssueRow({ issue, businesses, onOpen }: IssueRowProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { world } = useStore();
  const shown = shownFactOf(issue, businesses);
  const told = shown && factInWords(shown.fact, { business: shown.business, language });
  const figure = shown && figureOf(shown.fact);
  const counting = shownCounting(issue, businesses);
  return (
    <button type="button" className="row" onClick={onOpen}>
      <span className="row-mark">
        <Icon name={told?.icon ?? 'late'} size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{headingOf(issue, say.unknownCustomer)}</span>
        <span className="block text-small text-soft">
          {[told?.title, told?.detail].filter(Boolean).join(' · ')}
        </span>
        <span className="block text-small text-soft">
          {[issue.author, issue.deviceCode, say.age(ageDaysOf(issue, world.now()))].join(' · ')}
        </span>
        {counting !== null && (
          <span className="block text-small font-semibold">
            {say.counts(moneyOf(counting), counting.authorName)}
          </span>
        )}
      </span>
      {shown !== null && figure !== null && (
        <span className={`money font-semibold ${issue.isVoided ? 'line-through' : ''}`}>
          {formatMoney(figure, shown.business.currency)}
        </span>
      )}
    </button>
  );
}

const moneyOf = ({ fact, business }: ShownFact) =>
  formatMoney(figureOf(fact) ?? ZERO, business.currency);
