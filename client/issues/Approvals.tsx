// What waits for the manager's word, or what was said last: of one business or all. The list is the
// office's; what this phone decided leaves it at once.
import { useState } from 'react';
import { type Approval, type Approvals, approvalsSchema } from '../../shared/issues/approvals.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useWords } from '../app/language.ts';
import { Answered } from '../app/OfficeFrame.tsx';
import { useOffice } from '../app/use-office.ts';
import { issueKey } from '../store/select-settled.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { useSettled } from '../store/use-settled.ts';
import { ApprovalCard } from './ApprovalCard.tsx';
import { approvalWords } from './approval-words.ts';
import { shownFactOf } from './shown-issue.ts';

export type ApprovalsListProps = {
  readonly businessId: string | null;
  readonly isDecided: boolean;
};

export function ApprovalsList({ businessId, isDecided }: ApprovalsListProps) {
  const path = businessId === null ? '/api/approvals' : `/api/approvals?businessId=${businessId}`;
  const asked = useOffice(path, approvalsSchema);
  return (
    <Answered of={asked}>
      {(answer) => (isDecided ? <Decided answer={answer} /> : <Waiting answer={answer} />)}
    </Answered>
  );
}

type AnswerProps = { readonly answer: Approvals };

function Waiting({ answer: { waiting } }: AnswerProps) {
  const say = useWords(approvalWords);
  const settled = useSettled(waiting.map(({ id }) => id));
  const open = waiting.filter(({ id, kind }) => !settled.has(issueKey(id, kind)));
  if (open.length === 0) {
    return (
      <EmptyState icon="check" title={say.none}>
        {say.noneWhy}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="text-soft">{say.what}</p>
      <Cards approvals={open} />
    </>
  );
}

function Decided({ answer: { decided } }: AnswerProps) {
  const say = useWords(approvalWords);
  if (decided.length === 0) {
    return (
      <EmptyState icon="today" title={say.noneDecided}>
        {say.noneDecidedWhy}
      </EmptyState>
    );
  }
  return <Cards approvals={decided} />;
}

const keyOf = ({ id, kind, decision }: Approval) => `${id} ${kind} ${decision?.at ?? ''}`;

function Cards({ approvals }: { readonly approvals: readonly Approval[] }) {
  const businesses = useBusinesses() ?? [];
  const [openKey, setOpenKey] = useState<string | null>(null);
  const opened = approvals.find((one) => keyOf(one) === openKey);
  const shown = opened && shownFactOf({ ...opened, isVoided: false }, businesses);
  return (
    <>
      <ul className="card rows">
        {approvals.map((one) => (
          <li key={keyOf(one)}>
            <ApprovalCard approval={one} onOpen={() => setOpenKey(keyOf(one))} />
          </li>
        ))}
      </ul>
      {shown && <FactSheet shown={shown} onClose={() => setOpenKey(null)} />}
    </>
  );
}
