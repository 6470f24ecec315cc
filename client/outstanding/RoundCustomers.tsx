// One round: its ageing and its customers, the greatest debt first; a touch opens the statement.
import { useState } from 'react';
import { Link } from 'wouter';
import type { Currency } from '../../shared/kernel/money.ts';
import type { AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import type { CustomerOutstanding, RoundOutstanding } from '../store/views.ts';
import { AgeingBar, AgeingFigures } from './AgeingBar.tsx';
import { byCredit, byDebt } from './add-up.ts';
import { words } from './words.ts';

/** Rows in the page at once: a slow phone stays quick with ten thousand customers. */
const ROWS_A_PAGE = 50;

export type RoundCustomersProps = {
  readonly round: RoundOutstanding;
  readonly currency: Currency;
  readonly column: AgeingColumn | null;
  /** Null where the rounds stand beside it. */
  readonly onBack: (() => void) | null;
  readonly onColumn: (column: AgeingColumn | null) => void;
};

export function RoundCustomers(props: RoundCustomersProps) {
  const { round, currency, column, onBack, onColumn } = props;
  const say = useWords(words);
  const [shown, setShown] = useState(ROWS_A_PAGE);
  const credits = column === null ? byCredit(round.customers) : [];
  const customers = [...byDebt(round.customers, column), ...credits];
  return (
    <>
      <section className="card grid gap-3 p-4">
        {onBack !== null && (
          <Button icon="back" onClick={onBack}>
            {say.allRounds}
          </Button>
        )}
        <div>
          <p className="text-title">{round.round?.name ?? say.noRound}</p>
          <BigMoney amount={round.balance.outstanding} currency={currency} />
          {round.balance.unapplied > 0 && (
            <p className="text-small text-good">
              {say.unapplied(formatMoney(round.balance.unapplied, currency))}
            </p>
          )}
        </div>
        <AgeingBar ageing={round.ageing} />
        <AgeingFigures
          ageing={round.ageing}
          currency={currency}
          chosen={column}
          onChoose={onColumn}
        />
      </section>
      {column !== null && <p className="text-small text-soft">{say.only(say.columns[column])}</p>}
      {customers.length === 0 ? (
        <EmptyState icon="outstanding" title={say.nobody} />
      ) : (
        <ul className="card rows">
          {customers.slice(0, shown).map((one) => (
            <li key={one.customer.id}>
              <CustomerRow one={one} currency={currency} column={column} />
            </li>
          ))}
        </ul>
      )}
      {customers.length > shown && (
        <Button isWide onClick={() => setShown(shown + ROWS_A_PAGE)}>
          {say.more(Math.min(ROWS_A_PAGE, customers.length - shown))}
        </Button>
      )}
    </>
  );
}

type CustomerRowProps = {
  readonly one: CustomerOutstanding;
  readonly currency: Currency;
  readonly column: AgeingColumn | null;
};

function CustomerRow({ one, currency, column }: CustomerRowProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { customer, balance, ageing, oldestDueDay } = one;
  const amount = column === null ? balance.outstanding : ageing[column];
  return (
    <Link href={`/outstanding/${customer.id}`} className="grid min-h-16 gap-1.5 px-4 py-2.5">
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-bold">{customer.name}</span>
        <MoneyText amount={amount} currency={currency} />
      </span>
      <AgeingBar ageing={ageing} />
      <span className="text-small text-soft">
        {[customer.place, oldestDueDay && say.since(formatDay(oldestDueDay, language))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {balance.unapplied > 0 && (
        <span className="text-small text-good">
          {say.unapplied(formatMoney(balance.unapplied, currency))}
        </span>
      )}
    </Link>
  );
}
