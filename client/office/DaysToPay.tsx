// How many days customers of a business have to pay, by the day from which that holds, and others
// from a day on. What is written already keeps its own due day.
import { useState } from 'react';
import { dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { datedCreditDays } from '../../shared/ledger/business-settings.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { businessWords } from './business-words.ts';

type DaysToPayProps = { readonly business: Business };

export function DaysToPay({ business }: DaysToPayProps) {
  const say = useWords(businessWords);
  const language = useLanguage();
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="section">{say.days}</h2>
      <dl className="card facts">
        <div>
          <dt>{say.since}</dt>
          <dd>{say.inDays(business.creditDays)}</dd>
        </div>
        {datedCreditDays(business).map(({ fromDay, days }) => (
          <div key={fromDay}>
            <dt>
              {say.fromDay} {formatDay(fromDay, language)}
            </dt>
            <dd>{say.inDays(days)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">{say.daysWhy}</p>
      <NewDays business={business} />
    </section>
  );
}

const DAYS_LIMIT = 365;

function NewDays({ business }: DaysToPayProps) {
  const say = useWords(businessWords);
  const { world } = useStore();
  const saving = useSaving();
  const [typed, setTyped] = useState('');
  const [fromDay, setFromDay] = useState<string>(() => dayIn(business.zone, world.now()));
  const from = decode(daySchema, fromDay);
  const isDays = /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= DAYS_LIMIT;
  const save = async () => {
    if (!from.ok || !isDays) return;
    const body = { businessId: business.id, fromDay: from.value, creditDays: Number(typed) };
    const fact = await saving.save({
      type: 'terms.set',
      businessId: business.id,
      id: newFactId(),
      body: () => body,
    });
    if (fact === null) return;
    setTyped('');
    announce(say.daysSaved);
  };
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={say.newDays}
          hint={say.badDays}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          maxLength={3}
        />
        <Field label={say.fromDay} type="date" value={fromDay} onChange={setFromDay} />
      </div>
      <NotSaved failure={saving.failure} />
      <Button
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isDays || !from.ok}
        onClick={() => void save()}
      >
        {say.saveDays}
      </Button>
    </>
  );
}
