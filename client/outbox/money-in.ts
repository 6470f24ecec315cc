// The money that entries took in, summed by currency: payments and sales that were paid at once.
import type { Fact } from '../../shared/facts.ts';
import { type Currency, type Money, sumMoney, ZERO } from '../../shared/kernel/money.ts';
import type { CurrencySum, OutboxEntry } from '../store/views.ts';

/** One sum a currency that money came in, in the order of first appearance. */
export function moneyIn(entries: readonly OutboxEntry[]): readonly CurrencySum[] {
  const sums = new Map<Currency, Money>();
  for (const { shown } of entries) {
    const { currency } = shown.business;
    const taken = shown.isVoided ? ZERO : takenBy(shown.fact);
    if (taken > 0) sums.set(currency, sumMoney([sums.get(currency) ?? ZERO, taken]));
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

function takenBy(fact: Fact): Money {
  if (fact.type === 'payment.recorded') return fact.body.amount;
  const isPaidSale = fact.type === 'sale.recorded' && fact.body.settlement.type === 'paid';
  return isPaidSale ? fact.body.total : ZERO;
}
