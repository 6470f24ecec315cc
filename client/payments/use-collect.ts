// The work of Collect: its form, its doubts, its one save. Nothing here says that a payment is
// saved before the store has said so.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fact } from '../../shared/facts.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import { mainAccountOf } from '../../shared/kernel/ids.ts';
import { type Money, negate } from '../../shared/kernel/money.ts';
import { type Balance, balanceAfter, NOTHING_OWED } from '../../shared/ledger/outstanding.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { type Doubt, doubtsAbout } from './doubts.ts';
import { keptText, type Owner, readKept, writeKept } from './kept-form.ts';
import { EMPTY_PAPER, paperOf } from './paper.ts';
import {
  accountToPay,
  amountOf,
  dueOf,
  openForm,
  type PaymentForm,
  paymentBody,
} from './payment-form.ts';

export type Paid = {
  readonly fact: Fact<'payment.recorded'>;
  readonly before: Balance;
  readonly after: Balance;
};

export type Collect = {
  readonly form: PaymentForm;
  readonly account: AccountView | undefined;
  readonly due: Money;
  readonly amount: Money | null;
  /** Entered off a paper receipt, of which number or code is missing or wrong. */
  readonly isPaperMissing: boolean;
  /** True until a key is pressed over the amount that was filled in. */
  readonly isPrefilled: boolean;
  readonly isDirty: boolean;
  /** The form came back from an app that was closed before it was saved. */
  readonly wasKept: boolean;
  readonly doubts: readonly Doubt[];
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly paid: Paid | null;
  readonly change: (fields: Partial<PaymentForm>, isPrefilled?: boolean) => void;
  readonly save: () => void;
  readonly confirm: () => void;
  readonly reconsider: () => void;
};

type State = {
  readonly form: PaymentForm;
  readonly isPrefilled: boolean;
  readonly isDirty: boolean;
  readonly wasKept: boolean;
  readonly doubts: readonly Doubt[];
  readonly paid: Paid | null;
};

/** How Collect was opened. */
export type Opened = {
  /** Of the screen that it was opened from; null: the account that owes most. */
  readonly accountId: string | null;
  /** For a customer's paper receipt. */
  readonly isFromPaper: boolean;
  /** What a shared message filled in. */
  readonly fields: Partial<PaymentForm>;
};

export function useCollect(card: CustomerCard, opened: Opened): Collect {
  const { session, world } = useStore();
  const saving = useSaving();
  const { currency, zone } = card.business;
  const owner: Owner = { personId: session.person.id, customerId: card.customer.id };
  const today = () => dayIn(zone, world.now());
  const [state, setState] = useState(() =>
    start(card, readKept(localStorage, owner, today()), opened),
  );
  const { form } = state;
  const account = card.accounts.find(({ row }) => row.id === form.accountId);
  const due = dueOf(account);
  const amount = amountOf(form.typed, currency);
  const receipt = form.paper && paperOf(form.paper);
  const isPaperMissing = form.paper !== null && receipt === null;

  const change = (fields: Partial<PaymentForm>, isPrefilled = state.isPrefilled) => {
    if (saving.isBusy) return;
    const changed = { ...form, ...fields };
    writeKept(localStorage, owner, keptText(changed, today()));
    setState((held) => ({ ...held, form: changed, isPrefilled, isDirty: true }));
  };
  const confirm = async () => {
    if (amount === null || isPaperMissing) return;
    const before = account?.balance ?? NOTHING_OWED;
    const fact = await saving.save({
      type: 'payment.recorded',
      businessId: card.business.id,
      id: form.id,
      body: async ({ number }) =>
        paymentBody(form, {
          customerId: card.customer.id,
          amount,
          debits: card.openDebits,
          number: await number('receipt'),
        }),
    });
    if (fact === null) return setState((held) => ({ ...held, doubts: [] }));
    writeKept(localStorage, owner, null);
    const after = balanceAfter(before, negate(fact.body.amount));
    const paid = { fact, before, after };
    // At once: what the book tells its readers of the change is read after that.
    flushSync(() => setState((held) => ({ ...held, isDirty: false, doubts: [], paid })));
  };
  const save = () => {
    if (amount === null || isPaperMissing) return;
    const nowMs = world.now() + session.offsetMs;
    const { reference } = form;
    const intent = { amount, due, reference, receipt, day: today(), nowMs };
    const doubts = doubtsAbout(intent, card.facts);
    if (doubts.length > 0) setState((held) => ({ ...held, doubts }));
    else void confirm();
  };
  return {
    ...state,
    account,
    due,
    amount,
    isPaperMissing,
    isBusy: saving.isBusy,
    failure: saving.failure,
    change,
    save,
    confirm: () => void confirm(),
    reconsider: () => setState((held) => ({ ...held, doubts: [] })),
  };
}

function start(card: CustomerCard, kept: PaymentForm | null, opened: Opened): State {
  const isRecorded = card.facts.some(({ fact }) => fact.id === kept?.id);
  if (kept !== null && !isRecorded) {
    const form = kept;
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
