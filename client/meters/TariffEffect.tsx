// What a tariff makes: one bill worked out line by line, and beside what is in force what all its
// meters would pay for what they last used.
import { useState } from 'react';
import { addDays } from '../../shared/kernel/day.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { billCharge } from '../../shared/meters/bill-charge.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { tariffChange } from '../../shared/meters/tariff-preview.ts';
import { Field } from '../app/Field.tsx';
import { quantityFromTyped } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { useMeterUses } from '../store/use-meter-uses.ts';
import { billLines } from './bill-lines.ts';
import { tariffWords } from './tariff-words.ts';
import { words } from './words.ts';

export type TariffEffectProps = {
  readonly tariff: Tariff;
  /** In force today, null where nothing is. */
  readonly now: Tariff | null;
  readonly business: Business;
};

export function TariffEffect(props: TariffEffectProps) {
  return (
    <>
      <Example {...props} />
      <Change {...props} />
    </>
  );
}

const EXAMPLE_DAYS = 30;

function Example({ tariff, business }: TariffEffectProps) {
  const say = useWords(tariffWords);
  const sayBill = useWords(words);
  const [typed, setTyped] = useState('20');
  const used = quantityFromTyped(typed.trim());
  const bill = used !== null && {
    ...{ used, tariff, from: { day: tariff.fromDay } },
    to: { day: addDays(tariff.fromDay, EXAMPLE_DAYS) },
  };
  const lines = bill ? billLines(bill, business, sayBill) : [];
  return (
    <section className="card grid gap-2 p-4" aria-label={say.example}>
      <h2 className="font-bold">{say.example}</h2>
      <Field
        label={say.exampleUse(tariff.unit)}
        inputMode="decimal"
        maxLength={9}
        value={typed}
        onChange={setTyped}
      />
      <ul className="rows">
        {lines.map(({ label, amount }) => (
          <li key={label} className="flex justify-between gap-3 py-1.5">
            <span>{label}</span>
            <MoneyText amount={amount} currency={business.currency} />
          </li>
        ))}
        <li className="flex items-baseline justify-between gap-3 pt-2 text-title">
          <span>{say.total}</span>
          {bill && (
            <MoneyText
              amount={billCharge(bill, business).total}
              currency={business.currency}
              size="title"
            />
          )}
        </li>
      </ul>
    </section>
  );
}

function Change({ tariff, now, business }: TariffEffectProps) {
  const say = useWords(tariffWords);
  const uses = useMeterUses(tariff.id);
  if (uses === undefined || now === null) return null;
  const change = tariffChange(uses, { before: now, after: tariff }, business);
  const difference = money(change.after - change.before);
  const percent = change.before === 0 ? '–' : percentOf(difference, change.before);
  const rows = [
    { label: say.before, amount: change.before },
    { label: say.after, amount: change.after },
    { label: say.difference(percent), amount: difference },
  ];
  return (
    <section className="card grid gap-2 p-4" aria-label={say.effect}>
      <h2 className="font-bold">{say.effect}</h2>
      <p className="text-small text-soft">
        {change.meters === 0 ? say.noMeters : say.effectWhat(change.meters)}
      </p>
      {change.meters > 0 && (
        <>
          <ul className="rows">
            {rows.map(({ label, amount }) => (
              <li key={label} className="flex justify-between gap-3 py-1.5">
                <span>{label}</span>
                <MoneyText amount={amount} currency={business.currency} />
              </li>
            ))}
          </ul>
          <p>{say.who(change.dearer, change.cheaper)}</p>
        </>
      )}
    </section>
  );
}

/** +12.5 %, one decimal. */
function percentOf(part: number, whole: number): string {
  const tenths = Math.round((part * 1_000) / whole);
  return `${tenths > 0 ? '+' : ''}${String(tenths / 10).replace('-', '−')} %`;
}
