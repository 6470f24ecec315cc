// Sums that a phone told the office, as text; a currency that this version does not know is named.
import { currencySchema, money } from '../../shared/kernel/money.ts';
import { formatMoney } from '../app/format.ts';

type Sum = { readonly currency: string; readonly amount: number };

/** ₹450 · KSh 1,200; empty where no money waits. */
export function sumsInWords(sums: readonly Sum[]): string {
  return sums
    .filter(({ amount }) => amount !== 0)
    .map(({ currency, amount }) => {
      const known = currencySchema.safeParse(currency);
      return known.success ? formatMoney(money(amount), known.data) : `${currency} ${amount}`;
    })
    .join(' · ');
}
