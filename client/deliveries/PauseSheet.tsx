// A pause: from a day to a day, or until they say so.
import { useState } from 'react';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import type { CustomerCard } from '../store/views.ts';
import { words } from './words.ts';

export type PauseSheetProps = {
  readonly card: CustomerCard;
  readonly today: Day;
  readonly onClose: () => void;
};

export function PauseSheet({ card, today, onClose }: PauseSheetProps) {
  const say = useWords(words);
  const { isBusy, failure, save } = useSaving();
  const [id] = useState(newFactId);
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const fromDay = decode(daySchema, from);
  const toDay = to === '' ? ({ ok: true, value: null } as const) : decode(daySchema, to);
  const isWrong = toDay.ok && toDay.value !== null && fromDay.ok && toDay.value < fromDay.value;
  const isReady = fromDay.ok && toDay.ok && !isWrong;
  const pause = async () => {
    if (!isReady) return;
    const { customer, business } = card;
    const told = { fromDay: fromDay.value, toDay: toDay.value, note: note.trim() };
    const fact = await save({
      ...{ type: 'subscription.paused', businessId: business.id, id },
      body: () => ({ customerId: customer.id, ...told }),
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.pause} onClose={onClose}>
      <p className="text-soft">{say.pauseMore}</p>
      <NotSaved failure={failure} />
      <Field label={say.fromDay} type="date" value={from} onChange={setFrom} />
      <Field
        label={say.toDay}
        type="date"
        value={to}
        onChange={setTo}
        min={from}
        hint={say.toDayHint}
        error={isWrong ? say.badDays : null}
      />
      <Field label={say.note} value={note} onChange={setNote} maxLength={200} />
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={!isReady}
        onClick={() => void pause()}
      >
        {say.pause}
      </Button>
    </Sheet>
  );
}
