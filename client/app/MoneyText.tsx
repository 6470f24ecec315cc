// An amount of money in figures of equal width, never broken over two lines.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { formatMoney } from './format.ts';

export type MoneyTextProps = {
  readonly amount: Money;
  readonly currency: Currency;
  /** `big`: the one figure of a screen. */
  readonly size?: 'plain' | 'title' | 'big';
};

const looks = { plain: 'money', title: 'money text-title', big: 'money text-big' } as const;

export function MoneyText({ amount, currency, size = 'plain' }: MoneyTextProps) {
  return <span className={looks[size]}>{formatMoney(amount, currency)}</span>;
}
