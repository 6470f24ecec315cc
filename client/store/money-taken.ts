// Money that a fact brought in, and by which way: the legs of its own journal entry that fill an
// account of money; and what it billed. Voided facts and those that need fixing bring none.
import { ask } from '../../shared/facts.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';
import {
  type MoneyMethod,
  moneyAccount,
  moneyMethodSchema,
} from '../../shared/ledger/money-method.ts';
import type { ShownFact } from './views.ts';

export type Taken = { readonly method: MoneyMethod; readonly amount: Money };

export function moneyTaken({ fact, business, isVoided, state }: ShownFact): readonly Taken[] {
  if (isVoided || state === 'needs_fixing') return [];
  const legs = ask(fact, (definition, own) => definition.post(own, business));
  return moneyMethodSchema.options.flatMap((method) => {
    const filled = legs.filter((leg) => leg.account === moneyAccount[method] && leg.amount > 0);
    const amount = money(filled.reduce((sum, leg) => sum + leg.amount, 0));
    return amount === 0 ? [] : [{ method, amount }];
  });
}

export function sumTaken(facts: readonly ShownFact[]): Money {
  return facts.flatMap(moneyTaken).reduce((sum, taken) => money(sum + taken.amount), ZERO);
}

/** What a bill of a meter or an invoice of deliveries asks for; nothing for any other fact. */
export function billedBy({ fact, isVoided, state }: ShownFact): Money {
  if (isVoided || state === 'needs_fixing') return ZERO;
  const isBill = fact.type === 'bill.issued' || fact.type === 'invoice.issued';
  return isBill ? fact.body.total : ZERO;
}
