// Issuing the doorstep bill of a reading: once, and shown only after it is safe on the phone.
import { useState } from 'react';
import type { Fact } from '../../shared/facts.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import { termsOn } from '../../shared/ledger/business-settings.ts';
import { type Balance, balanceAfter } from '../../shared/ledger/outstanding.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { billBody } from './doorstep-bill.ts';
import type { Read } from './use-reading.ts';

export type Billed = {
  readonly fact: Fact<'bill.issued'>;
  readonly before: Balance;
  readonly after: Balance;
};

export type BillWork = {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly billed: Billed | null;
  readonly issue: () => void;
};

export function useBill(card: CustomerCard, meter: MeterView, read: Read): BillWork {
  const saving = useSaving();
  const { world } = useStore();
  const [id] = useState(newFactId);
  const [billed, setBilled] = useState<Billed | null>(null);
  const issue = async () => {
    const { bill } = read;
    if (bill.type !== 'ready') return;
    const before = meter.account.balance;
    const { business } = card;
    const fact = await saving.save({
      type: 'bill.issued',
      businessId: business.id,
      id,
      body: async ({ number }) =>
        billBody(bill, {
          meter: meter.row,
          readingId: read.fact.id,
          broughtForward: before.balance,
          number: await number('bill'),
          ...termsOn(business, dayIn(business.zone, world.now())),
        }),
    });
    if (fact !== null) setBilled({ fact, before, after: balanceAfter(before, fact.body.total) });
  };
  return { isBusy: saving.isBusy, failure: saving.failure, billed, issue: () => void issue() };
}
