// The inbox of everything true but odd, for the manager and the office: by kind, oldest first, of a
// business or a round; what of it waits for a yes or no, and what was said. It is the office's
// list; what this phone settled leaves it at once.
import { useSearchParams } from 'wouter';
import { type OpenIssues, openIssuesSchema } from '../../shared/issues/answers.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { Select } from '../app/Select.tsx';
import { useOffice } from '../app/use-office.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useRounds } from '../store/use-rounds.ts';
import { ApprovalsList } from './Approvals.tsx';
import { approvalWords } from './approval-words.ts';
import { IssueList } from './IssueList.tsx';
import { KindChoice } from './KindChoice.tsx';
import { words } from './words.ts';

export function IssuesScreen() {
  const say = useWords(words);
  const { session } = useStore();
  const isOffice = OFFICE.includes(session.person.role);
  return (
    <OfficeFrame>
      <Screen title={say.title} back={isOffice ? '/board' : '/today'} isWide>
        <Inbox />
      </Screen>
    </OfficeFrame>
  );
}

type Filter = Readonly<Record<'businessId' | 'roundId' | 'kind', string | null>>;

function Inbox() {
  const say = useWords(approvalWords);
  const [params, setParams] = useSearchParams();
  const filter: Filter = {
    businessId: params.get('businessId'),
    roundId: params.get('roundId'),
    kind: params.get('kind'),
  };
  const view = viewOf(params.get('view'));
  const go = (to: Partial<Filter & { readonly view: string }>) =>
    setParams(new URLSearchParams(questionOf({ ...filter, view, ...to })), { replace: true });
  const isAll = view === 'all';
  return (
    <div className="grid grid-cols-1 gap-4 pt-3 lg:max-w-3xl">
      <Chips
        legend={say.view}
        options={views.map((value) => ({ value, label: say[value] }))}
        value={view}
        onChange={(to) => go({ view: to })}
      />
      <WhoseIssues filter={filter} onChange={go} hasRounds={isAll} />
      {isAll ? (
        <AllIssues filter={filter} onChange={go} />
      ) : (
        // Asked anew for each view: what was just sent from here is among the decided.
        <ApprovalsList key={view} businessId={filter.businessId} isDecided={view === 'decided'} />
      )}
    </div>
  );
}

const views = ['all', 'toApprove', 'decided'] as const;

const viewOf = (text: string | null) => views.find((one) => one === text) ?? 'all';

type Filtering = { readonly filter: Filter; readonly onChange: (to: Partial<Filter>) => void };

function AllIssues({ filter, onChange }: Filtering) {
  const say = useWords(words);
  const asked = useOffice(`/api/issues${questionOf(filter)}`, openIssuesSchema);
  return (
    <Answered of={asked}>
      {(answer) =>
        isEmpty(answer, filter) ? (
          <EmptyState icon="check" title={say.none}>
            {say.noneWhy}
          </EmptyState>
        ) : (
          <>
            <KindChoice kinds={answer.kinds} kind={filter.kind} onChange={onChange} />
            <IssueList answer={answer} kind={filter.kind} />
          </>
        )
      }
    </Answered>
  );
}

const isEmpty = ({ kinds }: OpenIssues, { kind }: Filter) => kinds.length === 0 && kind === null;

function questionOf(filter: Readonly<Record<string, string | null>>): string {
  const asked = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

type WhoseProps = Filtering & { readonly hasRounds: boolean };

function WhoseIssues({ filter, onChange, hasRounds }: WhoseProps) {
  const say = useWords(words);
  const businesses = useBusinesses() ?? [];
  const rounds = (useRounds() ?? []).filter(
    ({ businessId }) => filter.businessId === null || businessId === filter.businessId,
  );
  return (
    <>
      {businesses.length > 1 && (
        <Chips
          legend={say.business}
          options={[
            { value: '', label: say.everyBusiness },
            ...businesses.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={filter.businessId ?? ''}
          onChange={(id) => onChange({ businessId: id === '' ? null : id, roundId: null })}
          isOneLine
        />
      )}
      {hasRounds && rounds.length > 1 && (
        <Select
          label={say.round}
          value={filter.roundId ?? ''}
          options={[
            { value: '', label: say.everyRound },
            ...rounds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ roundId: id === '' ? null : id })}
        />
      )}
    </>
  );
}
