// Opening + lines = closing, each line with the balance after it. The latest lines first come into
// the page; earlier ones on demand, with what was brought forward in their place.
import { useState } from 'react';
import type { Currency } from '../../shared/kernel/money.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { Button } from '../app/Button.tsx';
import { balanceParts } from '../app/balance-in-words.ts';
import { FactRow } from '../app/FactRow.tsx';
import { formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
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
  const language = useLanguage();
  const [count, setCount] = useState(LINES_A_PAGE);
  const { forward, isCut, lines } = lastLines(statement, count);
  return (
    <section className="card rows">
      <Edge label={say.closing} balance={statement.closing} currency={currency} isLarge />
      {isCut && (
        <div className="p-2">
          <Button isWide onClick={() => setCount(count + LINES_A_PAGE)}>
            {say.earlier}
          </Button>
        </div>
      )}
      <Edge
        label={isCut ? say.broughtForward : say.opening}
        balance={forward}
        currency={currency}
      />
      {lines.length === 0 && <p className="px-4 py-6 text-center text-soft">{say.noLines}</p>}
      {lines.map(({ movement, balance }) => (
        <FactRow
          key={movement.id}
          shown={movement.shown}
          after={balanceParts(balance, currency, language)}
          onOpen={() => onOpen(movement.shown)}
        />
      ))}
      <Edge label={say.closing} balance={statement.closing} currency={currency} />
    </section>
  );
}

type EdgeProps = {
  readonly label: string;
  readonly balance: Balance;
  readonly currency: Currency;
  readonly isLarge?: boolean;
};

/** What is owed and what is in credit, each by its name; where it is both, what is left of them. */
function Edge({ label, balance, currency, isLarge = false }: EdgeProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [first, credit] = balanceParts(balance, currency, language);
  const isPlain = balance.unapplied === 0;
  return (
    <div className="flex items-baseline justify-between gap-3 px-4 py-3">
      <span className={isLarge ? 'text-title' : 'font-bold'}>{label}</span>
      <span className="text-right">
        {isLarge && isPlain ? (
          <BigMoney amount={balance.outstanding} currency={currency} isBesideWords />
        ) : (
          <span className={`money block ${isLarge ? 'text-title' : ''}`}>{first}</span>
        )}
        {credit !== undefined && (
          <>
            <span className={`money block text-good ${isLarge ? 'text-title' : ''}`}>{credit}</span>
            <span className="money block text-small text-soft">
              {say.together(formatMoney(balance.balance, currency))}
            </span>
          </>
        )}
      </span>
    </div>
  );
}
