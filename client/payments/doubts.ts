// What a collector is asked once before a payment is saved: far more than is due, the same amount
// again today, a reference that was used before. A question, never a refusal.
import { receiptCode } from '../../shared/kernel/code.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { Money } from '../../shared/kernel/money.ts';
import { happenedAt } from '../../shared/ledger/fact.ts';
import type { ReceiptRef } from '../../shared/ledger/receipt.ts';
import type { ShownFact } from '../store/views.ts';

const TIMES_DUE = 3;
const MS_A_MINUTE = 60_000;

export type Doubt =
  | { readonly type: 'nothing_due' }
  | { readonly type: 'far_above_due'; readonly due: Money }
  | { readonly type: 'same_again'; readonly minutesAgo: number }
  | { readonly type: 'reference_again'; readonly number: string; readonly day: Day }
  | { readonly type: 'receipt_known'; readonly day: Day };

export type Intent = {
  readonly amount: Money;
  readonly due: Money;
  readonly reference: string;
  /** The paper receipt that it is entered off. */
  readonly receipt: ReceiptRef | null;
  readonly day: Day;
  /** The phone's clock, corrected by the offset that it knows. */
  readonly nowMs: number;
};

/** Every doubt about a payment that a customer is about to make; none for the usual one. */
export function doubtsAbout(intent: Intent, facts: readonly ShownFact[]): readonly Doubt[] {
  const known = facts.filter((shown) => !shown.isVoided && shown.state !== 'needs_fixing');
  // Who sees that the receipt is known need not be told that amount and reference are.
  const entered = aboutReceipt(intent, known);
  if (entered !== null) return [entered];
  return [aboutAmount(intent), aboutRepeat(intent, known), aboutReference(intent, known)].filter(
    (doubt) => doubt !== null,
  );
}

function aboutAmount({ amount, due }: Intent): Doubt | null {
  if (due <= 0) return { type: 'nothing_due' };
  return amount > due * TIMES_DUE ? { type: 'far_above_due', due } : null;
}

function aboutRepeat(intent: Intent, facts: readonly ShownFact[]): Doubt | null {
  const minutes = facts.flatMap(({ fact }) =>
    fact.type === 'payment.recorded' &&
    fact.day === intent.day &&
    fact.body.amount === intent.amount
      ? [Math.floor((intent.nowMs - Date.parse(happenedAt(fact))) / MS_A_MINUTE)]
      : [],
  );
  if (minutes.length === 0) return null;
  return { type: 'same_again', minutesAgo: Math.max(0, Math.min(...minutes)) };
}

function aboutReference(intent: Intent, facts: readonly ShownFact[]): Doubt | null {
  const wanted = comparable(intent.reference);
  if (wanted === '') return null;
  for (const { fact } of facts) {
    if (fact.type !== 'payment.recorded' || comparable(fact.body.reference) !== wanted) continue;
    return { type: 'reference_again', number: fact.body.number, day: fact.day };
  }
  return null;
}

function aboutReceipt({ receipt }: Intent, facts: readonly ShownFact[]): Doubt | null {
  if (receipt === null) return null;
  const { number, code } = receipt;
  const known = facts.find(({ fact }) => {
    if (fact.type !== 'payment.recorded') return false;
    const paper = fact.body.receipt ?? { number: fact.body.number, code: receiptCode(fact.id) };
    return paper.number === number && paper.code === code;
  });
  return known === undefined ? null : { type: 'receipt_known', day: known.fact.day };
}

const comparable = (reference: string) => reference.replace(/\s/g, '').toUpperCase();
