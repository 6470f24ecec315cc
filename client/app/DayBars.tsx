// Amounts by day as bars that can be touched.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { formatDay, formatMoney } from './format.ts';
import { useLanguage } from './language.ts';
import { TouchBars } from './TouchBars.tsx';

export type DayBarsProps = {
  readonly title: string;
  readonly currency: Currency;
  /** Oldest first; the last is today. */
  readonly days: readonly { readonly day: string; readonly amount: Money }[];
};

export function DayBars({ title, currency, days }: DayBarsProps) {
  const language = useLanguage();
  const bars = days.map(({ day, amount }) => ({
    ...{ key: day, name: formatDay(day, language), figure: formatMoney(amount, currency) },
    size: amount,
  }));
  return <TouchBars title={title} bars={bars} />;
}
