// The work of an invoice by hand: every change is kept on this phone, issuing makes it a fact.
import { useRef, useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import type { DraftRow } from '../store/book.ts';
import { dropDraft, isIssued } from '../store/drafts.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard } from '../store/views.ts';
import { type Drafted, drafted, invoiceBody } from './invoice-draft.ts';
import { changed, EMPTY_FORM, formFromKept, type InvoiceForm } from './invoice-form.ts';
import type { Trouble } from './keeping.ts';
import { useKeeping } from './use-keeping.ts';

export type InvoiceWork = {
  readonly form: InvoiceForm;
  readonly draft: Drafted;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** The last change is on this phone. */
  readonly isKept: boolean;
  /** Why the draft on this phone is not what stands here. */
  readonly trouble: Trouble | null;
  /** Of the fact that the draft becomes, or has become. */
  readonly factId: FactId;
  readonly change: (fields: Partial<InvoiceForm>) => void;
  /** The invoice that was issued, null where it was not. */
  readonly issue: () => Promise<FactId | null>;
  /** False where the phone could not. */
  readonly drop: () => Promise<boolean>;
};

export function useInvoice(card: CustomerCard, kept: DraftRow | null): InvoiceWork {
  const store = useStore();
  const saving = useSaving();
  const { customer, business } = card;
  const [factId] = useState(() => kept?.factId ?? newFactId());
  const [form, setForm] = useState(() => formFromKept(kept?.form) ?? EMPTY_FORM);
  const of = { id: customer.id, businessId: business.id, factId };
  const keeping = useKeeping(store, of);
  const isOver = useRef(false);
  const today = dayIn(business.zone, store.world.now());
  const draft = drafted(form, { business, today });
  const change = (fields: Partial<InvoiceForm>) => {
    if (saving.isBusy || isOver.current || keeping.trouble === 'issued') return;
    const next = changed(form, fields);
    setForm(next);
    void keeping.keep(next);
  };
  const issue = async () => {
    if (!draft.isReady || isOver.current) return null;
    if (await isIssued(store.book, factId).catch(() => false)) {
      keeping.tell('issued');
      return null;
    }
    const saved = await saving.save({
      type: 'invoice.issued' as const,
      ...{ businessId: business.id, id: factId },
      body: async ({ number }) => {
        const told = { customerId: customer.id, today, number: await number('invoice') };
        return invoiceBody(form, draft, told);
      },
    });
    if (saved === null) return null;
    isOver.current = true;
    // Its fact is in the book: where the row stays, it is no draft any more.
    await dropDraft(store, of).catch(() => undefined);
    return saved.id;
  };
  const drop = async () => {
    isOver.current = true;
    isOver.current = await keeping.drop();
    return isOver.current;
  };
  return {
    ...{ form, draft, factId, change, issue, drop },
    isBusy: saving.isBusy,
    failure: saving.failure,
    isKept: keeping.isKept,
    trouble: keeping.trouble,
  };
}
