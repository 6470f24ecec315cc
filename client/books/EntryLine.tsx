// One line of an entry by hand: a ledger account and what is debited to it or credited.

import type { Business } from '../../shared/ledger/business.ts';
import { defaultChart } from '../../shared/ledger/chart.ts';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { amountOf, type TypedLine } from './entry-draft.ts';
import { entryWords } from './entry-words.ts';

export type EntryLineProps = {
  readonly line: TypedLine;
  /** From 1. */
  readonly place: number;
  readonly business: Business;
  readonly onChange: (line: TypedLine) => void;
};

export function EntryLine({ line, place, business, onChange }: EntryLineProps) {
  const say = useWords(entryWords);
  const isWrong = amountOf(line, business.currency) === null;
  // What customers owe moves by their own documents only.
  const accounts = defaultChart(business.trade).filter(({ code }) => code !== '1200');
  return (
    <fieldset className="grid gap-2">
      <Select
        label={say.account(place)}
        value={line.account}
        options={[
          { value: '', label: say.choose },
          ...accounts.map(({ code, name }) => ({ value: `${code}`, label: `${code} ${name}` })),
        ]}
        onChange={(account) => onChange({ ...line, account })}
      />
      <div className="grid grid-cols-2 gap-2">
        <Field
          label={say.debit}
          value={line.debit}
          onChange={(debit) => onChange({ ...line, debit })}
          inputMode="decimal"
          error={isWrong ? say.oneSide : null}
        />
        <Field
          label={say.credit}
          value={line.credit}
          onChange={(credit) => onChange({ ...line, credit })}
          inputMode="decimal"
        />
      </div>
    </fieldset>
  );
}
