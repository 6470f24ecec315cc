// Counting the cash and closing the day: notes and coins, the count held against what should be
// there, and a reason where the two differ.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { countedCash, expectedCash } from '../../shared/cash/drawer.ts';
import { type Currency, type Money, money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { CashView } from '../store/select-cash.ts';
import { useCash } from '../store/use-cash.ts';
import { type Counts, countText, denominationsFrom, denominationsOf } from './denominations.ts';
import { useCashBusiness } from './use-cash-business.ts';
import { words } from './words.ts';

export function CloseDayScreen() {
  const say = useWords(words);
  const { business } = useCashBusiness();
  const cash = useCash(business?.id);
  if (business && cash) return <Counting key={business.id} business={business} cash={cash} />;
  return (
    <Screen title={say.countTitle} back="/day">
      <p className="py-12 text-center text-soft">{say.loading}</p>
    </Screen>
  );
}

type CountingProps = { readonly business: Business; readonly cash: CashView };

function Counting({ business, cash }: CountingProps) {
  const say = useWords(words);
  const [, go] = useLocation();
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [counts, setCounts] = useState<Counts>({});
  const [reason, setReason] = useState('');
  const { currency } = business;
  const denominations = denominationsFrom(counts, currency);
  const counted = countedCash(denominations);
  const expected = expectedCash(cash.drawer);
  const difference = money(counted - expected);
  const isExplained = difference === 0 || reason.trim() !== '';
  useUnsavedForm(denominations.length > 0 || reason !== '');
  const save = async () => {
    const fact = await saving.save({
      type: 'day.closed',
      businessId: business.id,
      id,
      body: () => ({
        ...cash.drawer,
        expected,
        counted,
        denominations: [...denominations],
        reason: difference === 0 ? '' : reason.trim(),
      }),
    });
    if (fact === null) return;
    announce(say.closed);
    go('/day', { replace: true });
  };
  return (
    <Screen
      title={say.countTitle}
      subtitle={business.name}
      back="/day"
      action={
        <div className="grid gap-2">
          <NotSaved failure={saving.failure} />
          <Compared {...{ counted, expected, difference, currency }} />
          <Button
            tone="primary"
            isWide
            icon="lock"
            isBusy={saving.isBusy}
            isDisabled={!isExplained}
            onClick={() => void save()}
          >
            {isExplained ? say.saveClose(formatMoney(counted, currency)) : say.reasonNeeded}
          </Button>
        </div>
      }
    >
      <p className="pt-4 pb-2 text-soft">{say.countHint}</p>
      <ul className="card rows">
        {denominationsOf[currency].map((value) => (
          <DenominationRow
            key={value}
            value={money(value)}
            currency={currency}
            typed={counts[value] ?? ''}
            onType={(typed) => setCounts({ ...counts, [value]: countText(typed) })}
          />
        ))}
      </ul>
      {difference !== 0 && (
        <div className="pt-4">
          <Field
            label={say.reason}
            value={reason}
            onChange={setReason}
            maxLength={200}
            isMultiline
          />
        </div>
      )}
    </Screen>
  );
}

type ComparedProps = {
  readonly counted: Money;
  readonly expected: Money;
  readonly difference: Money;
  readonly currency: Currency;
};

function Compared({ counted, expected, difference, currency }: ComparedProps) {
  const say = useWords(words);
  const apart = formatMoney(money(Math.abs(difference)), currency);
  const told = difference < 0 ? say.missing(apart) : say.tooMuch(apart);
  return (
    <>
      <dl className="flex justify-between gap-4">
        <div>
          <dt className="text-small text-soft">{say.counted}</dt>
          <dd>
            <MoneyText amount={counted} currency={currency} size="title" />
          </dd>
        </div>
        <div className="text-right">
          <dt className="text-small text-soft">{say.expected}</dt>
          <dd>
            <MoneyText amount={expected} currency={currency} size="title" />
          </dd>
        </div>
      </dl>
      <Notice tone={difference === 0 ? 'good' : 'warn'}>
        {difference === 0 ? say.agrees : told}
      </Notice>
    </>
  );
}

type DenominationRowProps = {
  readonly value: Money;
  readonly currency: Currency;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

function DenominationRow({ value, currency, typed, onType }: DenominationRowProps) {
  const say = useWords(words);
  const shown = formatMoney(value, currency);
  return (
    <li className="flex items-center gap-3 px-3 py-1.5">
      <span className="money w-20 shrink-0 font-semibold">{shown}</span>
      <span aria-hidden="true" className="text-soft">
        ×
      </span>
      <input
        className="field money min-w-0 flex-1 text-center"
        aria-label={say.count(shown)}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="money w-24 shrink-0 text-right">
        {formatMoney(money(value * Number(typed)), currency)}
      </span>
    </li>
  );
}
