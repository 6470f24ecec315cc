// The amount that a fact names, whatever it does to a balance: what was paid, sold or billed.
import type { Fact } from '../../shared/facts.ts';
import { type Money, money, sumMoney } from '../../shared/kernel/money.ts';

/** Null where a fact names no amount. */
export function figureOf(fact: Fact): Money | null {
  switch (fact.type) {
    case 'cash.moved':
    case 'cash.handed_over':
    case 'payment.recorded':
    case 'refund.paid':
    case 'credit.moved':
    case 'debt.written_off':
    case 'late_fee.charged':
      return fact.body.amount;
    case 'opening.recorded':
      return money(Math.abs(fact.body.amount));
    case 'sale.recorded':
    case 'bill.issued':
    case 'credit.noted':
    case 'debit.noted':
    case 'invoice.issued':
      return fact.body.total;
    case 'day.closed':
      return fact.body.counted;
    case 'journal.entered':
      return sumMoney(fact.body.legs.map(({ amount }) => money(Math.max(0, amount))));
    default:
      return null;
  }
}
