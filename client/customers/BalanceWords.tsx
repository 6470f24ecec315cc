// A balance as a word and a figure: owes, in credit, owes nothing. Never a bare minus; where one
// account owes and another has credit, both are told apart.
import { type Currency, money } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { words } from './words.ts';

export type BalanceWordsProps = {
  readonly balance: Balance;
  readonly currency: Currency;
  readonly isBig?: boolean;
};

export function BalanceWords({ balance: whole, currency, isBig = false }: BalanceWordsProps) {
  const say = useWords(words);
  const { balance, outstanding, unapplied } = whole;
  const isBoth = outstanding > 0 && unapplied > 0;
  if (balance === 0 && !isBoth) {
    return <span className={isBig ? 'text-title text-good' : 'text-soft'}>{say.settled}</span>;
  }
  const isCredit = balance < 0;
  return (
    <span className={isCredit ? 'text-good' : ''}>
      <span className={`block ${isBig ? 'text-soft' : 'text-soft text-small'}`}>
        {isCredit ? say.credit : say.owes}
      </span>
      <strong className="block">
        <MoneyText
          amount={money(Math.abs(balance))}
          currency={currency}
          size={isBig ? 'big' : 'plain'}
        />
      </strong>
      {isBoth && (
        <span className="block text-small text-soft">
          {`${say.owes} ${formatMoney(outstanding, currency)} · `}
          {`${say.credit} ${formatMoney(unapplied, currency)}`}
        </span>
      )}
    </span>
  );
}
