// The day on which a customer promised to pay, and the amount where one was named.
import { useState } from 'react';
import { addDays, type Day, dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { currencySign, moneyFromTyped } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { words } from './words.ts';

export type Promised = { readonly day: Day; readonly amount: Money | null };
export type PromiseFormProps = {
  readonly business: Business;
  readonly isBusy: boolean;
  readonly onSave: (promise: Promised) => void;
};

type Choice = '1' | '3' | '7' | 'other';

export function PromiseForm({ business, isBusy, onSave }: PromiseFormProps) {
  const say = useWords(words);
  const [choice, setChoice] = useState<Choice>('1');
  const [otherDay, setOtherDay] = useState('');
  const [typed, setTyped] = useState('');
  const today = dayIn(business.zone, Date.now());
  const day = choice === 'other' ? dayOf(otherDay) : addDays(today, Number(choice));
  const amount = typed === '' ? null : moneyFromTyped(typed.replaceAll(',', ''), business.currency);
  const isAmountWrong = typed !== '' && (amount === null || amount <= 0);
  return (
    <div className="grid grid-cols-1 gap-5">
      <Chips
        legend={say.promise}
        isLegendShown
        options={[
          { value: '1', label: say.tomorrow },
          { value: '3', label: say.inThreeDays },
          { value: '7', label: say.inAWeek },
          { value: 'other', label: say.otherDay },
        ]}
        value={choice}
        onChange={setChoice}
      />
      {choice === 'other' && (
        <Field label={say.day} type="date" min={today} value={otherDay} onChange={setOtherDay} />
      )}
      <Field
        label={`${say.promisedAmount}, ${currencySign(business.currency)} (${say.optional})`}
        error={isAmountWrong ? say.badAmount : null}
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
      />
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={day === null || isAmountWrong}
        onClick={() => day && onSave({ day, amount })}
      >
        {say.savePromise}
      </Button>
    </div>
  );
}

function dayOf(text: string): Day | null {
  const decoded = decode(daySchema, text);
  return decoded.ok ? decoded.value : null;
}
