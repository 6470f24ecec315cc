// Cash that went into or out of the pouch beside sales and payments.
import { useState } from 'react';
import { type CashPurpose, cashPurposes } from '../../shared/cash/cash-moved.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { purposeWords, wayWords } from '../app/fact-words.ts';
import { formatMoney, moneyFromTyped } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import { words } from './words.ts';

export type MoveSheetProps = { readonly business: Business; readonly onClose: () => void };

export function MoveSheet({ business, onClose }: MoveSheetProps) {
  const say = useWords(words);
  const purposes = useWords(purposeWords);
  const ways = useWords(wayWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [way, setWay] = useState<'in' | 'out'>('out');
  const [purpose, setPurpose] = useState<CashPurpose>('fuel');
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const amount = moneyFromTyped(typed, business.currency);
  const isReady = amount !== null && amount > 0;
  const save = async () => {
    if (amount === null) return;
    const body = { way, purpose, amount: money(amount), note: note.trim() };
    const fact = await saving.save({
      type: 'cash.moved',
      businessId: business.id,
      id,
      body: () => body,
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.inOrOut} onClose={onClose}>
      <Chips
        legend={say.way}
        options={(['out', 'in'] as const).map((value) => ({ value, label: ways[value] }))}
        value={way}
        onChange={setWay}
      />
      <Chips
        legend={say.whatFor}
        isLegendShown
        options={cashPurposes.map((value) => ({ value, label: purposes[value] }))}
        value={purpose}
        onChange={setPurpose}
      />
      <Field label={say.amount} value={typed} onChange={setTyped} inputMode="decimal" />
      <Field label={say.note} value={note} onChange={setNote} hint={say.noteHint} maxLength={200} />
      <NotSaved failure={saving.failure} />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isReady}
        onClick={() => void save()}
      >
        {isReady ? say.save(formatMoney(amount, business.currency)) : say.typeAmount}
      </Button>
    </Sheet>
  );
}
