// Outstanding of a business: its sum with ageing, then each round as a bar; a touch opens the
// round.
import type { Currency } from '../../shared/kernel/money.ts';
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import type { RoundOutstanding } from '../store/views.ts';
import { AgeingBar, AgeingFigures } from './AgeingBar.tsx';
import { addUp, byDebt } from './add-up.ts';
import { words } from './words.ts';

export type RoundsProps = {
  readonly rounds: readonly RoundOutstanding[];
  readonly currency: Currency;
  readonly column: AgeingColumn | null;
  readonly onRound: (roundId: string) => void;
  readonly onColumn: (column: AgeingColumn | null) => void;
};

export function Rounds({ rounds, currency, column, onRound, onColumn }: RoundsProps) {
  const say = useWords(words);
  const { balance, ageing } = addUp(rounds);
  if (balance.outstanding === 0 && balance.unapplied === 0) {
    return (
      <EmptyState icon="outstanding" title={say.nobody}>
        {say.nobodyWhy}
      </EmptyState>
    );
  }
  return (
    <>
      <section className="card grid gap-3 p-4">
        <div>
          <p className="text-small text-soft">{say.outstanding}</p>
          <BigMoney amount={balance.outstanding} currency={currency} />
          {balance.unapplied > 0 && (
            <p className="text-small text-soft">
              {say.unapplied(formatMoney(balance.unapplied, currency))}
            </p>
          )}
        </div>
        <AgeingBar ageing={ageing} />
        <AgeingFigures ageing={ageing} currency={currency} chosen={column} onChoose={onColumn} />
      </section>
      <ul className="card rows">
        {rounds.map((one) => (
          <li key={one.round?.id ?? 'none'}>
            <RoundRow round={one} currency={currency} column={column} onRound={onRound} />
          </li>
        ))}
      </ul>
    </>
  );
}

type RoundRowProps = Pick<RoundsProps, 'currency' | 'column' | 'onRound'> & {
  readonly round: RoundOutstanding;
};

function RoundRow({ round, currency, column, onRound }: RoundRowProps) {
  const say = useWords(words);
  const amount = column === null ? round.balance.outstanding : round.ageing[column];
  return (
    <button
      type="button"
      className="grid min-h-16 w-full gap-2 px-4 py-3 text-left"
      onClick={() => onRound(round.round?.id ?? 'none')}
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-bold">{round.round?.name ?? say.noRound}</span>
        <span className="flex items-center gap-1 font-bold">
          <MoneyText amount={amount} currency={currency} />
          <Icon name="next" size={18} />
        </span>
      </span>
      <AgeingBar ageing={round.ageing} />
      <span className="text-small text-soft">
        {say.customers(byDebt(round.customers, column).length)}
        {column !== null && ` · ${say.columns[column]}`}
      </span>
      {round.balance.unapplied > 0 && (
        <span className="text-small text-good">
          {say.unapplied(formatMoney(round.balance.unapplied, currency))}
        </span>
      )}
    </button>
  );
}
