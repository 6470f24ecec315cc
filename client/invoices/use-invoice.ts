// The work of an invoice by hand: every change is kept on this phone, issuing makes it a fact.
import { useRef, useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import type { DraftRow } from '../store/book.ts';
import { dropDraft, keepDraft } from '../store/drafts.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard } from '../store/views.ts';
import { type Drafted, drafted, invoiceBody } from './invoice-draft.ts';
import { EMPTY_FORM, formFromKept, type InvoiceForm } from './invoice-form.ts';

export type InvoiceWork = {
  readonly form: InvoiceForm;
  readonly draft: Drafted;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** The last change is on this phone. */
  readonly isKept: boolean;
  readonly change: (fields: Partial<InvoiceForm>) => void;
  /** The invoice that was issued, null where it was not. */
  readonly issue: () => Promise<FactId | null>;
  readonly drop: () => Promise<void>;
};

export function useInvoice(card: CustomerCard, kept: DraftRow | null): InvoiceWork {
  const store = useStore();
  const saving = useSaving();
  const { customer, business } = card;
  const [factId] = useState(() => kept?.factId ?? newFactId());
  const [form, setForm] = useState(() => formFromKept(kept?.form) ?? EMPTY_FORM);
  const [keeping, setKeeping] = useState(0);
  const isOver = useRef(false);
  const today = dayIn(business.zone, store.world.now());
  const draft = drafted(form, { business, today });
  const change = (fields: Partial<InvoiceForm>) => {
    if (saving.isBusy || isOver.current) return;
    const next = { ...form, ...fields };
    setForm(next);
    setKeeping((count) => count + 1);
    const row = { id: customer.id, businessId: business.id, factId, form: next };
    void keepDraft(store, row).finally(() => setKeeping((count) => count - 1));
  };
  const issue = async () => {
    if (!draft.isReady) return null;
    const saved = await saving.save({
      type: 'invoice.issued' as const,
      ...{ businessId: business.id, id: factId },
      body: async ({ number }) => {
        const of = { customerId: customer.id, today, number: await number('invoice') };
        return invoiceBody(form, draft, of);
      },
    });
    if (saved === null) return null;
    isOver.current = true;
    await dropDraft(store.book, customer.id);
    return saved.id;
  };
  return {
    ...{ form, draft, change, issue },
    isBusy: saving.isBusy,
    failure: saving.failure,
    isKept: keeping === 0,
    drop: async () => {
      isOver.current = true;
      await dropDraft(store.book, customer.id);
    },
  };
}
