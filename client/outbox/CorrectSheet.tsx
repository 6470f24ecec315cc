// Corrects an entry that the office did not take: a new entry with what is typed here is recorded
// and sent; in the same moment the old one is withdrawn and names the new one.
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { type FixField, fixedDraft, typedOf } from './fix-draft.ts';
import type { FixProps } from './fix-props.ts';
import { fixWords } from './fix-words.ts';

export function CorrectSheet({ entry, onClose }: FixProps) {
  const say = useWords(fixWords);
  const saving = useSaving();
  const { fact, business } = entry.shown;
  const first = typedOf(fact, business);
  const [id] = useState(newFactId);
  const [typed, setTyped] = useState(first);
  const fields = fixFields.filter((field) => first[field] !== undefined);
  const draft = fixedDraft({ fact, business }, typed, id);
  useUnsavedForm(fields.some((field) => typed[field] !== first[field]));
  const send = async () => {
    if (draft === null || (await saving.save({ ...draft, withdraws: fact.id })) === null) return;
    announce(say.sentAgain);
    onClose();
  };
  return (
    <Sheet title={say.correct} onClose={onClose}>
      <p className="text-soft">{say.correctWhat}</p>
      <NotSaved failure={saving.failure} />
      {fields.map((field) => (
        <Field
          key={field}
          label={say.fields[field]}
          value={typed[field] ?? ''}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
          maxLength={field === 'reference' ? 40 : 200}
          {...(isFigure(field) ? { inputMode: 'decimal' as const } : {})}
        />
      ))}
      <Button
        tone="primary"
        icon="outbox"
        isWide
        isBusy={saving.isBusy}
        isDisabled={draft === null}
        onClick={() => void send()}
      >
        {say.sendAgain}
      </Button>
    </Sheet>
  );
}

const fixFields: readonly FixField[] = ['amount', 'value', 'name', 'place', 'reference', 'note'];

const isFigure = (field: FixField) => field === 'amount' || field === 'value';
