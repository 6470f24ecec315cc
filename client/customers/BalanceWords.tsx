// A balance as a word and a figure: owes, in credit, owes nothing. Never a bare minus.
import { type Currency, money } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { words } from './words.ts';

export type BalanceWordsProps = {
  readonly balance: Balance;
  readonly currency: Currency;
  readonly isBig?: boolean;
};

export function BalanceWords({ balance: { balance }, currency, isBig = false }: BalanceWordsProps) {
  const say = useWords(words);
  if (balance === 0) {
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
    </span>
  );
}
