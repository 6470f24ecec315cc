// Settles one issue with a reason: a fact that is saved on this phone and sent like any other.

import { useState } from 'react';
import type { OpenIssue } from '../../shared/issues/answers.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { ReasonChips } from '../app/ReasonChips.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { useKindNames } from './KindChoice.tsx';
import { words } from './words.ts';

const REASON_LIMIT = 200;

export type SettleIssueSheetProps = { readonly issue: OpenIssue; readonly onClose: () => void };

export function SettleIssueSheet({ issue, onClose }: SettleIssueSheetProps) {
  const say = useWords(words);
  const nameOf = useKindNames();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [reason, setReason] = useState('');
  const told = reason.trim().slice(0, REASON_LIMIT);
  useUnsavedForm(reason !== '');
  const save = async () => {
    const { factId, kind, customerId, businessId } = issue;
    const body = { factId, kind, customerId, reason: told };
    const draft = { type: 'issue.settled', businessId, id, body: () => body } as const;
    if ((await saving.save(draft)) === null) return;
    announce(say.settled);
    onClose();
  };
  return (
    <Sheet title={nameOf(issue.kind)} onClose={onClose}>
      <p className="text-soft">{say.settleWhat}</p>
      <NotSaved failure={saving.failure} />
      <ReasonChips legend={say.reason} reasons={say.reasons} reason={reason} onChange={setReason} />
      <Field
        label={say.reason}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired
        maxLength={REASON_LIMIT}
      />
      <Button
        tone="primary"
        isWide
        icon="check"
        isBusy={saving.isBusy}
        isDisabled={told === ''}
        onClick={() => void save()}
      >
        {say.settleSave}
      </Button>
    </Sheet>
  );
}
