// A fact that the office did not take, opened: why, and what its author may do: correct and send
// again, ask the manager, or withdraw it with a reason.
import { useState } from 'react';
import { customerOf, type Fact } from '../../shared/facts.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { ShareRow } from '../app/recording/ShareRow.tsx';
import { askingText } from './asking-text.ts';
import { CorrectSheet } from './CorrectSheet.tsx';
import { typedOf } from './fix-draft.ts';
import type { FixProps } from './fix-props.ts';
import { fixWords } from './fix-words.ts';
import { useSteps } from './use-steps.ts';
import { WithdrawSheet } from './WithdrawSheet.tsx';

export function FixSheet({ entry, onClose }: FixProps) {
  const say = useWords(fixWords);
  const language = useLanguage();
  const note = useSteps();
  const [doing, setDoing] = useState<'reading' | 'correcting' | 'asking' | 'withdrawing'>(
    'reading',
  );
  const [hasFailed, setHasFailed] = useState(false);
  const { shown } = entry;
  const { fact, business } = shown;
  if (doing === 'correcting') return <CorrectSheet entry={entry} onClose={onClose} />;
  if (doing === 'withdrawing') return <WithdrawSheet entry={entry} onClose={onClose} />;
  const isCorrectable = Object.keys(typedOf(fact, business)).length > 0;
  const ask = async () => {
    setHasFailed(false);
    try {
      const isNoted = await note(fact.id, { kind: 'asked', note: '', replacedBy: null });
      announce(isNoted ? say.askedNoted : say.over);
      if (isNoted) setDoing('asking');
      else onClose();
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <FactSheet
      shown={shown}
      onClose={onClose}
      action={
        <div className="grid grid-cols-1 gap-3 pt-3">
          {hasFailed && <Notice tone="bad">{say.failed}</Notice>}
          {isCorrectable ? (
            <Button tone="primary" isWide onClick={() => setDoing('correcting')}>
              {say.correct}
            </Button>
          ) : (
            <ButtonLink tone="primary" isWide href={fixPlace(fact)}>
              {say.recordAnew}
            </ButtonLink>
          )}
          {doing === 'asking' ? (
            <ShareRow phone={null} text={askingText(entry, language)} />
          ) : (
            <Button icon="message" isWide onClick={() => void ask()}>
              {say.ask}
            </Button>
          )}
          <Button tone="danger" icon="void" isWide onClick={() => setDoing('withdrawing')}>
            {say.withdraw}
          </Button>
        </div>
      }
    />
  );
}

/** Where it is recorded anew: at the customer, or, where it is about none, at the day's cash. */
function fixPlace(fact: Fact): string {
  const customerId = customerOf(fact);
  return customerId === null ? '/day' : `/customers/${customerId}`;
}
