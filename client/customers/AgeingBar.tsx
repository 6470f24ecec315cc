// Since when a debt is owed: one bar in five parts with its figures beside it. The parts always add
// up to what is outstanding.
import type { Currency } from '../../shared/kernel/money.ts';
import type { Ageing, AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { words } from './words.ts';

const columns = [
  'current',
  'days1to30',
  'days31to60',
  'days61to90',
  'over90',
] as const satisfies readonly AgeingColumn[];

export type AgeingBarProps = { readonly ageing: Ageing; readonly currency: Currency };

export function AgeingBar({ ageing, currency }: AgeingBarProps) {
  const say = useWords(words);
  const filled = columns.filter((column) => ageing[column] > 0);
  return (
    <section className="grid grid-cols-1 gap-2" aria-label={say.ageing}>
      <div className="ageing" aria-hidden="true">
        {filled.map((column) => (
          <span key={column} data-age={column} style={{ flexGrow: ageing[column] }} />
        ))}
      </div>
      <ul className="grid grid-cols-1 gap-1 text-small">
        {filled.map((column) => (
          <li key={column} className="flex items-center gap-2">
            <span className="ageing-mark" data-age={column} aria-hidden="true" />
            <span className="flex-1">{say[column]}</span>
            <strong>
              <MoneyText amount={ageing[column]} currency={currency} />
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
