// The form with which Collect opens: one that was kept unsaved, else what its address asks for,
// else what is due, in cash.
import type { Fact } from '../../shared/facts.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { newFactId } from '../store/record.ts';
import type { CustomerCard } from '../store/views.ts';
import { askedForm } from './asked-form.ts';
import type { Doubt } from './doubts.ts';
import type { KeptForm } from './kept-form.ts';
import { EMPTY_PAPER } from './paper.ts';
import { accountToPay, dueOf, openForm, type PaymentForm } from './payment-form.ts';

/** How Collect was opened. */
export type Opened = {
  /** What follows the question mark of its address; empty: nothing special. */
  readonly asked: string;
  /** Of the screen that it was opened from; null: the account that owes most. */
  readonly accountId: string | null;
  /** For a customer's paper receipt. */
  readonly isFromPaper: boolean;
  /** What a shared message filled in. */
  readonly fields: Partial<PaymentForm>;
};

type Card = Pick<CustomerCard, 'business' | 'accounts'> & {
  readonly customer: Pick<CustomerCard['customer'], 'id'>;
  readonly facts: readonly { readonly fact: { readonly id: string } }[];
};

export type Paid = {
  readonly fact: Fact<'payment.recorded'>;
  readonly before: Balance;
  readonly after: Balance;
};

export type Started = {
  readonly form: PaymentForm;
  readonly isPrefilled: boolean;
  readonly isDirty: boolean;
  readonly wasKept: boolean;
  readonly doubts: readonly Doubt[];
  readonly paid: Paid | null;
};

/**
 * `?account=` names the account of the screen it was opened from; `?paper` asks for a receipt;
 * `?amount`, `?method`, `?reference` and `?photo` come from a message that was shared.
 */
export function openedBy(asked: string, business: CustomerCard['business']): Opened {
  const fields = new URLSearchParams(asked);
  return {
    asked,
    accountId: fields.get('account'),
    isFromPaper: fields.has('paper'),
    fields: askedForm(fields, business),
  };
}

/**
 * A kept form comes back where nothing else is asked for, or the same as when it was begun; what
 * another address asks for is another payment, with an id of its own.
 */
export function started(card: Card, kept: KeptForm | null, opened: Opened): Started {
  const isRecorded = card.facts.some(({ fact }) => fact.id === kept?.form.id);
  const isMeant = opened.asked === '' || opened.asked === kept?.asked;
  if (kept !== null && !isRecorded && isMeant) {
    const { form } = kept;
    return { form, isPrefilled: false, isDirty: true, wasKept: true, doubts: [], paid: null };
  }
  const first = accountToPay(card.accounts, opened.accountId);
  const account = {
    accountId: first?.row.id ?? mainAccountOf(card.customer.id),
    due: dueOf(first ?? undefined),
  };
  const usual = {
    ...openForm(newFactId(), account, card.business.currency),
    ...opened.fields,
  };
  const form = opened.isFromPaper ? { ...usual, paper: EMPTY_PAPER } : usual;
  return { form, isPrefilled: true, isDirty: false, wasKept: false, doubts: [], paid: null };
}
