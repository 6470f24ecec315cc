// The customer says what they pay for: tick the invoices, the amount fills them in that order.
import type { FactId } from '../../shared/kernel/ids.ts';
import { type Currency, type Money, ZERO } from '../../shared/kernel/money.ts';
import type { OpenItemRow } from '../../shared/protocol.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { type Language, useWords } from '../app/language.ts';
import { Sheet } from '../app/Sheet.tsx';
import { fillChosen, leftOf, sumOfTicked, toggle } from './chosen-debits.ts';
import { words } from './words.ts';

export type ChooseInvoicesProps = {
  /** Open debits of the account, oldest first. */
  readonly debits: readonly OpenItemRow[];
  readonly ticked: readonly FactId[];
  readonly amount: Money | null;
  readonly currency: Currency;
  readonly language: Language;
  readonly onTick: (ticked: readonly FactId[]) => void;
  readonly onAmount: (amount: Money) => void;
  readonly onClose: () => void;
};

export function ChooseInvoices(props: ChooseInvoicesProps) {
  const { debits, ticked, amount, currency, language, onTick, onAmount, onClose } = props;
  const say = useWords(words);
  const filled = fillChosen(amount ?? ZERO, ticked, debits);
  const sum = sumOfTicked(ticked, debits);
  return (
    <Sheet title={say.chooseTitle} onClose={onClose}>
      <p className="text-small text-soft">{say.chooseHint}</p>
      <ul className="card rows">
        {debits.map((debit) => {
          const gets = filled.find(({ debitId }) => debitId === debit.id)?.amount;
          return (
            <li key={debit.id}>
              <label className="flex min-h-14 items-center gap-3 px-3 py-2">
                <input
                  type="checkbox"
                  className="size-6 shrink-0 accent-accent"
                  checked={ticked.includes(debit.id)}
                  onChange={() => onTick(toggle(ticked, debit.id))}
                />
                <span className="min-w-0 flex-1">
                  <span className="block">{debit.number ?? say.opening}</span>
                  <span className="block text-small text-soft">
                    {say.dueOn(formatDay(debit.dueDay, language))}
                  </span>
                </span>
                <span className="grid text-right">
                  <span className="money">{formatMoney(leftOf(debit), currency)}</span>
                  {gets !== undefined && (
                    <span className="money text-small text-good">
                      {say.gets(formatMoney(gets, currency))}
                    </span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-2 [&>*]:flex-1">
        {sum > 0 && sum !== amount && (
          <Button onClick={() => onAmount(sum)}>{say.takeSum(formatMoney(sum, currency))}</Button>
        )}
        <Button tone="primary" onClick={onClose}>
          {say.done}
        </Button>
      </div>
    </Sheet>
  );
}
