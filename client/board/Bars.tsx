// Parts of a sum as bars with their figures; a touch opens what one is made of.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { type Figure, shareOf } from './behind.ts';

export type Bar = {
  readonly key: string;
  readonly figure: Figure;
  readonly name: string;
  readonly detail: string;
  readonly amount: Money;
};

export type BarsProps = {
  readonly title: string;
  readonly whole: Money;
  readonly currency: Currency;
  readonly bars: readonly Bar[];
  readonly onOpen: (figure: Figure) => void;
};

export function Bars({ title, whole, currency, bars, onOpen }: BarsProps) {
  if (bars.length === 0) return null;
  return (
    <section>
      <h2 className="text-small font-bold text-soft">{title}</h2>
      <ul>
        {bars.map(({ key, figure, name, detail, amount }) => (
          <li key={key}>
            <button
              type="button"
              className="grid min-h-12 w-full content-center gap-1 py-1.5 text-left"
              onClick={() => onOpen(figure)}
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0">
                  {name}
                  {detail !== '' && <span className="text-small text-soft"> · {detail}</span>}
                </span>
                <MoneyText amount={amount} currency={currency} />
              </span>
              <span aria-hidden="true" className="h-1.5 rounded-full bg-sunk">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${shareOf(amount, whole)}%` }}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
