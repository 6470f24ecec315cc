// A no with its reason: one tap on a usual reason says it, or own words and the button.
import { useState } from 'react';
import type { Approval } from '../../shared/issues/approvals.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { ReasonList } from '../app/ReasonList.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { approvalWords } from './approval-words.ts';
import { useDeciding } from './use-deciding.ts';

const REASON_LIMIT = 200;

export type RefuseSheetProps = { readonly approval: Approval; readonly onClose: () => void };

const reasonsOf = ({ kind }: Approval) =>
  kind === 'void_asked' ? 'void' : kind === 'cash_differs' ? 'cash' : 'reading';

export function RefuseSheet({ approval, onClose }: RefuseSheetProps) {
  const say = useWords(approvalWords);
  const { decide, isBusy, trouble, failure, notSaved } = useDeciding(approval);
  const [typed, setTyped] = useState('');
  useUnsavedForm(typed !== '' && !isBusy);
  const refuse = async (reason: string) => {
    if (!(await decide('refused', reason))) return;
    announce(say.refused);
    onClose();
  };
  const told = typed.trim().slice(0, REASON_LIMIT);
  return (
    <Sheet title={say.why} onClose={onClose}>
      <p className="text-soft">
        {say.means[approval.kind]} {say.whyWhat}
      </p>
      <NotTold trouble={trouble}>{say.notTold}</NotTold>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <NotSaved failure={notSaved} />
      <Field
        label={say.another}
        value={typed}
        onChange={setTyped}
        isMultiline
        maxLength={REASON_LIMIT}
      />
      {told === '' ? (
        <ReasonList
          legend={say.tapRefuses}
          icon="close"
          reasons={say.reasons[reasonsOf(approval)]}
          isBusy={isBusy}
          onReason={(reason) => void refuse(reason)}
        />
      ) : (
        <Button tone="primary" isWide isBusy={isBusy} onClick={() => void refuse(told)}>
          {say.refuseSave}
        </Button>
      )}
    </Sheet>
  );
}
