// Whose payment a line of a statement is: the customer that it names, or one who is looked for.
import { useState } from 'react';
import type { OpenLine, SuggestedPerson } from '../../shared/books/reconcile-answers.ts';
import type { AccountId, CustomerId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { useFind } from '../store/use-find.ts';
import { reconcileWords } from './reconcile-words.ts';

type Payer = {
  readonly customerId: CustomerId;
  readonly accountId: AccountId | null;
  readonly name: string;
};

export type PayerChoiceProps = {
  readonly line: OpenLine;
  readonly business: Business;
  readonly person: SuggestedPerson | null;
  readonly isBusy: boolean;
  readonly onChoose: (payer: Payer) => void;
};

const HITS = 8;

export function PayerChoice({ line, business, person, isBusy, onChoose }: PayerChoiceProps) {
  const say = useWords(reconcileWords);
  const [query, setQuery] = useState('');
  const [payer, setPayer] = useState<Payer | null>(person);
  const hits = (useFind(query) ?? []).filter(({ customer }) => customer.businessId === business.id);
  const amount = formatMoney(money(line.amount), business.currency);
  return (
    <>
      {person !== null && payer === person && (
        <p className="text-small text-soft">{say.fromCustomer}</p>
      )}
      <Field
        label={say.findCustomer}
        type="search"
        autoComplete="off"
        value={query}
        onChange={setQuery}
      />
      {hits.length > 0 && (
        <ul className="card rows">
          {hits.slice(0, HITS).map(({ customer, balance }) => (
            <li key={customer.id}>
              <button
                type="button"
                className="row"
                onClick={() => {
                  setPayer({ customerId: customer.id, accountId: null, name: customer.name });
                  setQuery('');
                }}
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{customer.name}</span>
                  <span className="block text-small text-soft">
                    {[customer.code, customer.place].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className="money">{formatMoney(balance.balance, business.currency)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {payer !== null && (
        <Button tone="primary" isWide isBusy={isBusy} onClick={() => onChoose(payer)}>
          {say.record(amount, payer.name)}
        </Button>
      )}
    </>
  );
}
