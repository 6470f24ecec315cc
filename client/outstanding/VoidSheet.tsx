// Voids one fact with a reason: the fact stays, its exact mirror undoes it.
import { useState } from 'react';
import { money } from '../../shared/kernel/money.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { factInWords } from '../app/fact-words.ts';
import { formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { ShownFact } from '../store/views.ts';
import { voidBody } from './void-draft.ts';
import { words } from './words.ts';

export type VoidSheetProps = { readonly shown: ShownFact; readonly onClose: () => void };

export function VoidSheet({ shown, onClose }: VoidSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [reason, setReason] = useState('');
  const { fact, business, effect } = shown;
  const body = voidBody(fact, reason);
  const told = factInWords(fact, { business, language });
  useUnsavedForm(reason !== '');
  const save = async () => {
    if (body === null) return;
    const draft = { type: 'fact.voided', businessId: business.id, id, body: () => body } as const;
    if ((await saving.save(draft)) === null) return;
    announce(say.voided);
    onClose();
  };
  const what = [
    told.title,
    effect === 0 ? '' : formatMoney(money(Math.abs(effect)), business.currency),
  ].filter(Boolean);
  return (
    <Sheet title={`${say.voidTitle}: ${what.join(' ')}`} onClose={onClose}>
      <p className="text-soft">{say.voidWhat}</p>
      <NotSaved failure={saving.failure} />
      <Chips
        legend={say.reason}
        isLegendShown
        options={say.reasons.map((one) => ({ value: one, label: one }))}
        value={say.reasons.find((one) => one === reason) ?? null}
        onChange={setReason}
      />
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
        icon="void"
        isBusy={saving.isBusy}
        isDisabled={body === null}
        onClick={() => void save()}
      >
        {say.voidSave(what.join(' '))}
      </Button>
    </Sheet>
  );
}
