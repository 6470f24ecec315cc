// Amounts by day as bars: a touch names a day and its figure, and the same figures stand in a table
// behind. Few days, so that each bar is wide enough for a thumb.
import { useState } from 'react';
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { formatDay, formatMoney } from './format.ts';
import { useLanguage, useWords, type Words } from './language.ts';

type Says = { readonly table: string };
const words = {
  en: { table: 'As a table' },
  hi: { table: 'तालिका में' },
  sw: { table: 'Kama jedwali' },
} as const satisfies Words<Says>;

export type DayBarsProps = {
  readonly title: string;
  readonly currency: Currency;
  /** Oldest first; the last is today. */
  readonly days: readonly { readonly day: string; readonly amount: Money }[];
};

const HEIGHT = 72;
const LEAST = 2;

export function DayBars({ title, currency, days }: DayBarsProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const most = Math.max(1, ...days.map(({ amount }) => amount));
  const shown = days.find(({ day }) => day === chosen) ?? days.at(-1);
  const told = (one: { readonly day: string; readonly amount: Money }) =>
    [formatDay(one.day, language), formatMoney(one.amount, currency)] as const;
  return (
    <section className="card grid gap-2 p-4">
      <h2 className="text-small font-bold text-soft">{title}</h2>
      {shown && (
        <p className="flex items-baseline justify-between gap-3" aria-live="polite">
          <span className="text-small text-soft">{told(shown)[0]}</span>
          <span className="money font-semibold">{told(shown)[1]}</span>
        </p>
      )}
      <div className="flex items-end gap-1">
        {days.map((one) => {
          const height = Math.max(LEAST, Math.round((one.amount / most) * HEIGHT));
          const isShown = one === shown;
          return (
            <button
              key={one.day}
              type="button"
              className="flex min-w-0 flex-1 flex-col justify-end"
              style={{ height: `${HEIGHT}px` }}
              aria-label={told(one).join(': ')}
              aria-pressed={isShown}
              onClick={() => setChosen(one.day)}
            >
              <svg aria-hidden="true" width="100%" height={height}>
                <rect
                  width="100%"
                  height={height}
                  rx={3}
                  className={isShown ? 'fill-accent' : 'fill-[var(--soft)]'}
                />
              </svg>
            </button>
          );
        })}
      </div>
      <details>
        <summary className="min-h-12 content-center text-small">{say.table}</summary>
        <table className="w-full text-small">
          <caption className="sr-only">{title}</caption>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row" className="py-1 text-left font-normal">
                  {told(one)[0]}
                </th>
                <td className="money py-1 text-right">{told(one)[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
