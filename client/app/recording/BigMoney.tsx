// The one figure of a screen, as large as its digits allow on a narrow phone.
import type { Currency, Money } from '../../../shared/kernel/money.ts';
import { formatMoney } from '../format.ts';
import { MoneyText } from '../MoneyText.tsx';

/** Characters of the large size on 360 px, alone on its line or beside a word. */
const FITS_ALONE = 11;
const FITS_BESIDE = 8;

export type BigMoneyProps = {
  readonly amount: Money;
  readonly currency: Currency;
  readonly isBesideWords?: boolean;
};

export function BigMoney({ amount, currency, isBesideWords = false }: BigMoneyProps) {
  const fits = isBesideWords ? FITS_BESIDE : FITS_ALONE;
  const isLong = formatMoney(amount, currency).length > fits;
  return <MoneyText amount={amount} currency={currency} size={isLong ? 'title' : 'big'} />;
}
