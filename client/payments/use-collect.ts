// The work of Collect: its form, its doubts, its one save. Nothing here says that a payment is
// saved before the store has said so.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { dayIn } from '../../shared/kernel/day.ts';
import { type Money, negate } from '../../shared/kernel/money.ts';
import { balanceAfter, NOTHING_OWED } from '../../shared/ledger/outstanding.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { readSync } from '../store/meta.ts';
import { useStore } from '../store/session.ts';
import { useBookQuery } from '../store/use-book-query.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { type Doubt, doubtsAbout } from './doubts.ts';
import { keptText, type Owner, readKept, writeKept } from './kept-form.ts';
import { type Opened, type Paid, started } from './opened-form.ts';
import { paperOf } from './paper.ts';
import { amountOf, dueOf, type PaymentForm, paymentBody } from './payment-form.ts';

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
  /** The form was left, or the app closed, before it was saved. */
  readonly wasKept: boolean;
  readonly doubts: readonly Doubt[];
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly paid: Paid | null;
  readonly change: (fields: Partial<PaymentForm>, isPrefilled?: boolean) => void;
  readonly save: () => void;
  readonly confirm: () => void;
  readonly reconsider: () => void;
  /** Forgets the form that was kept: this one opens as it was asked for. */
  readonly beginAnew: () => void;
};

export function useCollect(card: CustomerCard, opened: Opened): Collect {
  const { book, session, world } = useStore();
  const offsetMs = useBookQuery(async () => (await readSync(book)).offsetMs, [book], 0);
  const saving = useSaving();
  const { currency, zone } = card.business;
  const owner: Owner = { personId: session.person.id, customerId: card.customer.id };
  const today = () => dayIn(zone, world.now());
  const [state, setState] = useState(() =>
    started(card, readKept(localStorage, owner, today()), opened),
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
    writeKept(localStorage, owner, keptText({ form: changed, asked: opened.asked }, today()));
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
    const nowMs = world.now() + offsetMs;
    const { reference } = form;
    const intent = { amount, due, reference, receipt, day: today(), nowMs };
    const doubts = doubtsAbout(intent, card.facts);
    if (doubts.length > 0) setState((held) => ({ ...held, doubts }));
    else void confirm();
  };
  return {
    ...state,
    ...{ account, due, amount, isPaperMissing },
    ...{ isBusy: saving.isBusy, failure: saving.failure },
    change,
    save,
    confirm: () => void confirm(),
    reconsider: () => setState((held) => ({ ...held, doubts: [] })),
    beginAnew: () => {
      if (saving.isBusy) return;
      writeKept(localStorage, owner, null);
      setState(started(card, null, opened));
    },
  };
}
