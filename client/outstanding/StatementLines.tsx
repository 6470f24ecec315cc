// Opening + lines = closing, each line with the balance after it. The latest lines first come into
// the page; earlier ones on demand, with what was brought forward in their place.
import { useState } from 'react';
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { Button } from '../app/Button.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import type { CustomerStatement, ShownFact } from '../store/views.ts';
import { lastLines } from './add-up.ts';
import { words } from './words.ts';

const LINES_A_PAGE = 50;

export type StatementLinesProps = {
  readonly statement: CustomerStatement;
  readonly currency: Currency;
  readonly onOpen: (shown: ShownFact) => void;
};

export function StatementLines({ statement, currency, onOpen }: StatementLinesProps) {
  const say = useWords(words);
  const [count, setCount] = useState(LINES_A_PAGE);
  const { forward, isCut, lines } = lastLines(statement, count);
  return (
    <section className="card rows">
      <Edge label={say.closing} amount={statement.closing} currency={currency} isLarge />
      {isCut && (
        <div className="p-2">
          <Button isWide onClick={() => setCount(count + LINES_A_PAGE)}>
            {say.earlier}
          </Button>
        </div>
      )}
      <Edge label={isCut ? say.broughtForward : say.opening} amount={forward} currency={currency} />
      {lines.length === 0 && <p className="px-4 py-6 text-center text-soft">{say.noLines}</p>}
      {lines.map(({ movement, balance }) => (
        <FactRow
          key={movement.id}
          shown={movement.shown}
          after={formatMoney(balance, currency)}
          onOpen={() => onOpen(movement.shown)}
        />
      ))}
      <Edge label={say.closing} amount={statement.closing} currency={currency} />
    </section>
  );
}

type EdgeProps = {
  readonly label: string;
  readonly amount: Money;
  readonly currency: Currency;
  readonly isLarge?: boolean;
};

function Edge({ label, amount, currency, isLarge = false }: EdgeProps) {
  const say = useWords(words);
  return (
    <p className="flex items-baseline justify-between gap-3 px-4 py-3">
      <span className={isLarge ? 'text-title' : 'font-bold'}>
        {label}
        {amount < 0 && <span className="text-small text-soft"> · {say.inCredit}</span>}
      </span>
      {isLarge ? (
        <BigMoney amount={amount} currency={currency} isBesideWords />
      ) : (
        <MoneyText amount={amount} currency={currency} />
      )}
    </p>
  );
}
