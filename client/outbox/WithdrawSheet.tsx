// Withdraws an entry that the office did not take, with a reason: it stays with the office, marked
// as withdrawn by its author.
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import type { FixProps } from './fix-props.ts';
import { fixWords } from './fix-words.ts';
import { useSteps } from './use-steps.ts';

export function WithdrawSheet({ entry, onClose }: FixProps) {
  const say = useWords(fixWords);
  const note = useSteps();
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useUnsavedForm(reason !== '');
  const withdraw = async () => {
    setIsBusy(true);
    const kind = 'withdrawn' as const;
    try {
      const taking = { kind, note: reason.trim(), replacedBy: null };
      const isNoted = await note(entry.shown.fact.id, taking);
      announce(isNoted ? say.withdrawn : say.over);
      onClose();
    } catch {
      setHasFailed(true);
      setIsBusy(false);
    }
  };
  return (
    <Sheet title={say.withdraw} onClose={onClose}>
      <Notice tone="warn">{say.withdrawWhat}</Notice>
      {hasFailed && <Notice tone="bad">{say.failed}</Notice>}
      <Field
        label={say.reason}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired
        maxLength={200}
      />
      <Button
        tone="danger"
        isWide
        isBusy={isBusy}
        isDisabled={reason.trim() === ''}
        onClick={() => void withdraw()}
      >
        {say.withdrawSure}
      </Button>
    </Sheet>
  );
}
