// One issue opened: the odd fact with who wrote it down, what to do about its kind, and the way to
// settle it.
import { useState } from 'react';
import type { OpenIssue } from '../../shared/issues/answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useWords } from '../app/language.ts';
import { Sheet } from '../app/Sheet.tsx';
import { familyOf } from './issue-families.ts';
import { PaperAndPhone, shownCounting } from './PaperAndPhone.tsx';
import { SettleIssueSheet } from './SettleIssueSheet.tsx';
import { shownFactOf } from './shown-issue.ts';
import { words } from './words.ts';

export type IssueSheetProps = {
  readonly issue: OpenIssue;
  readonly businesses: readonly Business[];
  readonly onClose: () => void;
};

export function IssueSheet({ issue, businesses, onClose }: IssueSheetProps) {
  const say = useWords(words);
  const [isSettling, setSettling] = useState(false);
  if (isSettling) return <SettleIssueSheet issue={issue} onClose={onClose} />;
  const shown = shownFactOf(issue, businesses);
  const family = familyOf(issue.kind);
  const counting = shownCounting(issue, businesses);
  const action = (
    <div className="grid gap-2">
      {shown !== null && counting !== null && <PaperAndPhone paper={shown} counting={counting} />}
      <p className="text-soft">{counting === null ? say.advice[family] : say.differs}</p>
      {family === 'reading' && (
        <ButtonLink isWide href="/readings" icon="meter">
          {say.readings}
        </ButtonLink>
      )}
      {issue.customerId !== null && (
        <ButtonLink isWide href={`/outstanding/${issue.customerId}`} icon="receipt">
          {say.statementOf(issue.customerName || say.unknownCustomer)}
        </ButtonLink>
      )}
      {counting !== null && issue.customerId !== null && (
        <ButtonLink isWide href={`/customers/${issue.customerId}/collect`} icon="cash">
          {say.recordAnew}
        </ButtonLink>
      )}
      <Button tone="primary" isWide icon="check" onClick={() => setSettling(true)}>
        {say.settle}
      </Button>
    </div>
  );
  if (shown !== null) return <FactSheet shown={shown} onClose={onClose} action={action} />;
  return (
    <Sheet title={issue.customerName || issue.author} onClose={onClose}>
      <p>{say.unknownKind}</p>
      {action}
    </Sheet>
  );
}
