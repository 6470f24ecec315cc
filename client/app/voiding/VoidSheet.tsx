// Voids one fact with a reason, by one tap on a usual one: the fact stays, its exact mirror undoes
// it. One of an earlier day is a request, which the office keeps apart until it agrees.
import { useState } from 'react';
import { money } from '../../../shared/kernel/money.ts';
import { newFactId } from '../../store/record.ts';
import type { ShownFact } from '../../store/views.ts';
import { announce } from '../announce.ts';
import { Button } from '../Button.tsx';
import { Field } from '../Field.tsx';
import { factInWords } from '../fact-words.ts';
import { formatMoney } from '../format.ts';
import { useLanguage, useWords } from '../language.ts';
import { ReasonList } from '../ReasonList.tsx';
import { NotSaved } from '../recording/NotSaved.tsx';
import { useSaving } from '../recording/use-saving.ts';
import { Sheet } from '../Sheet.tsx';
import { useUnsavedForm } from '../unsaved.ts';
import { voidBody } from './void-draft.ts';
import { voidWords } from './words.ts';

export type VoidSheetProps = {
  readonly shown: ShownFact;
  readonly isAsking: boolean;
  readonly onClose: () => void;
};

export function VoidSheet({ shown, isAsking, onClose }: VoidSheetProps) {
  const say = useWords(voidWords);
  const language = useLanguage();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [reason, setReason] = useState('');
  const { fact, business, effect } = shown;
  const isTyped = voidBody(fact, reason) !== null;
  const told = factInWords(fact, { business, language });
  useUnsavedForm(reason !== '');
  const save = async (why: string) => {
    const body = voidBody(fact, why);
    if (body === null) return;
    const draft = { type: 'fact.voided', businessId: business.id, id, body: () => body } as const;
    if ((await saving.save(draft)) === null) return;
    announce(isAsking ? say.asked : say.voided);
    onClose();
  };
  const what = [
    told.title,
    effect === 0 ? '' : formatMoney(money(Math.abs(effect)), business.currency),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Sheet title={`${say.title}: ${what}`} onClose={onClose}>
      <p className="text-soft">{isAsking ? say.askWhat : say.what}</p>
      <NotSaved failure={saving.failure} />
      <Field label={say.reason} value={reason} onChange={setReason} isMultiline maxLength={200} />
      {isTyped ? (
        <Button
          tone="danger"
          isWide
          icon="void"
          isBusy={saving.isBusy}
          onClick={() => void save(reason)}
        >
          {isAsking ? say.saveAsk(what) : say.save(what)}
        </Button>
      ) : (
        <ReasonList
          legend={isAsking ? say.tapAsks : say.tapVoids}
          icon="void"
          reasons={say.reasons}
          isBusy={saving.isBusy}
          onReason={(why) => void save(why)}
        />
      )}
    </Sheet>
  );
}
