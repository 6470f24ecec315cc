// The debts that a credit could settle, ticked in the order in which they are filled: what each
// gets and what is left of it then.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { allocateWords } from './allocate-words.ts';
import type { SettledAnew, SettledDebit } from './settle-anew.ts';

export type DebitChoicesProps = {
  readonly then: SettledAnew;
  readonly ticked: readonly FactId[];
  readonly currency: Currency;
  readonly onTick: (ticked: readonly FactId[]) => void;
};

export function DebitChoices({ then, ticked, currency, onTick }: DebitChoicesProps) {
  const toggle = (id: FactId) =>
    onTick(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  return (
    <ul className="card rows">
      {then.debits.map((one) => (
        <li key={one.debit.id}>
          <label className="flex min-h-14 items-center gap-3 px-3 py-2">
            <input
              type="checkbox"
              className="size-6 shrink-0 accent-accent"
              checked={ticked.includes(one.debit.id)}
              onChange={() => toggle(one.debit.id)}
            />
            <Told of={one} currency={currency} />
          </label>
        </li>
      ))}
    </ul>
  );
}

type ToldProps = { readonly of: SettledDebit; readonly currency: Currency };

function Told({ of: { debit, paysNow, pays, left }, currency }: ToldProps) {
  const say = useWords(allocateWords);
  const language = useLanguage();
  const show = (amount: SettledDebit['left']) => formatMoney(amount, currency);
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block">{debit.number ?? say.opening}</span>
        <span className="block text-small text-soft">
          {say.due(formatDay(debit.dueDay, language))}
        </span>
        {pays !== paysNow && paysNow > 0 && (
          <span className="block text-small text-soft">{say.paid(show(paysNow))}</span>
        )}
      </span>
      <span className="grid text-right">
        <span className="money">{show(debit.amount)}</span>
        {pays > 0 && <span className="money text-small text-good">{say.pays(show(pays))}</span>}
        <span className="money text-small text-soft">
          {left === 0 ? say.settled : say.left(show(left))}
        </span>
      </span>
    </>
  );
}
