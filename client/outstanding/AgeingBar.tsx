// Ageing as one bar and its figures: every column is touchable, and named beside its colour.
import type { Currency } from '../../shared/kernel/money.ts';
import type { Ageing, AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { ageingColumns } from './add-up.ts';
import { words } from './words.ts';

const colours: Readonly<Record<AgeingColumn, string>> = {
  current: 'bg-accent',
  days1to30: 'bg-[color-mix(in_oklab,var(--warn)_45%,var(--card))]',
  days31to60: 'bg-warn',
  days61to90: 'bg-[color-mix(in_oklab,var(--bad)_70%,var(--card))]',
  over90: 'bg-bad',
};

export function AgeingBar({ ageing }: { readonly ageing: Ageing }) {
  const shown = ageingColumns.filter((column) => ageing[column] > 0);
  return (
    <span className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-sunk" aria-hidden="true">
      {shown.map((column) => (
        <span
          key={column}
          className={`min-w-1 ${colours[column]}`}
          style={{ flexGrow: ageing[column], flexBasis: 0 }}
        />
      ))}
    </span>
  );
}

export type AgeingFiguresProps = {
  readonly ageing: Ageing;
  readonly currency: Currency;
  readonly chosen: AgeingColumn | null;
  readonly onChoose: (column: AgeingColumn | null) => void;
};

const tile = 'flex min-h-12 flex-col justify-center rounded-xl px-3 py-1.5 text-left ring-inset';

/** The columns with their figures; a touch shows only who stands in one of them. */
export function AgeingFigures({ ageing, currency, chosen, onChoose }: AgeingFiguresProps) {
  const say = useWords(words);
  return (
    <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-5" aria-label={say.ageing}>
      {ageingColumns.map((column) => (
        <button
          key={column}
          type="button"
          aria-pressed={chosen === column}
          className={`${tile} ${chosen === column ? 'bg-wash ring-2 ring-accent' : 'bg-sunk'}`}
          onClick={() => onChoose(chosen === column ? null : column)}
        >
          <span className="flex items-center gap-1.5 text-small text-soft">
            <span aria-hidden="true" className={`size-2.5 rounded-full ${colours[column]}`} />
            {say.columns[column]}
          </span>
          <MoneyText amount={ageing[column]} currency={currency} />
        </button>
      ))}
    </fieldset>
  );
}
