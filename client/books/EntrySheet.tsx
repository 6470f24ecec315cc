// Enters into the journal by hand: a day, what it was for, and lines of which debits and credits
// are the same.
import { useState } from 'react';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { EntryLine } from './EntryLine.tsx';
import { apartOf, emptyLine, legsOf, type TypedLine } from './entry-draft.ts';
import { entryWords } from './entry-words.ts';

export type EntrySheetProps = {
  readonly business: Business;
  readonly today: Day;
  readonly onClose: () => void;
};

export function EntrySheet({ business, today, onClose }: EntrySheetProps) {
  const say = useWords(entryWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [typedDay, setTypedDay] = useState<string>(today);
  const [memo, setMemo] = useState('');
  const [lines, setLines] = useState<readonly TypedLine[]>([emptyLine(1), emptyLine(2)]);
  const day = decode(daySchema, typedDay);
  const isAhead = day.ok && day.value > today;
  const legs = legsOf(lines, business.currency);
  const apart = apartOf(lines, business.currency);
  const isReady = day.ok && !isAhead && legs !== null && memo.trim() !== '';
  useUnsavedForm(memo !== '' || lines.some((line) => line.account !== ''));
  const change = (line: TypedLine) =>
    setLines(lines.map((one) => (one.key === line.key ? line : one)));
  const save = async () => {
    if (!day.ok || legs === null || !isReady) return;
    const body = { day: day.value, legs, memo: memo.trim() };
    const draft = { type: 'journal.entered', businessId: business.id, id } as const;
    if ((await saving.save({ ...draft, body: () => body })) === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.title} onClose={onClose}>
      <p className="text-soft">{say.what}</p>
      <NotSaved failure={saving.failure} />
      <Field
        label={say.day}
        type="date"
        value={typedDay}
        onChange={setTypedDay}
        error={isAhead ? say.ahead : null}
      />
      <Field label={say.memo} value={memo} onChange={setMemo} maxLength={200} isRequired />
      {lines.map((line, place) => (
        <EntryLine
          key={line.key}
          line={line}
          place={place + 1}
          business={business}
          onChange={change}
        />
      ))}
      <Button isWide onClick={() => setLines([...lines, emptyLine(lines.length + 1)])}>
        {say.another}
      </Button>
      <p role="status" className={apart === 0 ? 'text-soft' : 'font-semibold text-bad'}>
        {apart === 0
          ? say.balanced
          : say.apart(formatMoney(money(Math.abs(apart)), business.currency))}
      </p>
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isReady}
        onClick={() => void save()}
      >
        {say.save}
      </Button>
    </Sheet>
  );
}
