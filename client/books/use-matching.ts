// What matching records: that a line and entries are the same money, or first the payment or entry
// by hand that the line tells of. Each id is made once, so that a second tap records nothing new.
import { useState } from 'react';
import type { OpenLine } from '../../shared/books/reconcile-answers.ts';
import type { StatedAccount } from '../../shared/books/statement-imported.ts';
import {
  type AccountId,
  type CustomerId,
  type FactId,
  mainAccountOf,
} from '../../shared/kernel/ids.ts';
import { money, negate } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import { type Saving, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';

type Place = { readonly business: Business; readonly account: StatedAccount };
type Payer = { readonly customerId: CustomerId; readonly accountId: AccountId | null };
type Entries = { readonly entryIds: readonly FactId[]; readonly customerId: CustomerId | null };

export type Matching = Pick<Saving, 'isBusy' | 'failure'> & {
  /** Each resolves to whether everything is on this phone. */
  readonly match: (entries: Entries) => Promise<boolean>;
  readonly setAside: (reason: string) => Promise<boolean>;
  readonly payment: (payer: Payer) => Promise<boolean>;
  readonly entry: (code: string) => Promise<boolean>;
};

const methods: Readonly<Record<StatedAccount, MoneyMethod>> = {
  1110: 'bank',
  1120: 'upi',
  1130: 'mpesa',
  1140: 'cheque',
};

export function useMatching({ business, account }: Place, line: OpenLine): Matching {
  const saving = useSaving();
  const [[matchId, bookedId]] = useState(() => [newFactId(), newFactId()] as const);
  const businessId = business.id;
  const tell = async ({ entryIds, customerId }: Entries, aside = '') => {
    const { statementId, place } = line;
    const body = { account, statementId, place, entryIds: [...entryIds], aside, customerId };
    const draft = { type: 'line.matched', businessId, id: matchId, body: () => body } as const;
    return (await saving.save(draft)) !== null;
  };
  const payment = async ({ customerId, accountId }: Payer) => {
    const paid = await saving.save({
      type: 'payment.recorded',
      businessId,
      id: bookedId,
      body: async ({ number }) => ({
        customerId,
        accountId: accountId ?? mainAccountOf(customerId),
        amount: money(line.amount),
        method: methods[account],
        reference: line.reference,
        allocation: { type: 'oldest' },
        number: await number('receipt'),
        note: line.text,
      }),
    });
    return paid !== null && (await tell({ entryIds: [paid.id], customerId }));
  };
  const entry = async (code: string) => {
    const { day, amount, text, reference } = line;
    const legs = [
      { account, amount },
      { account: code, amount: negate(amount) },
    ];
    const body = { day, legs, memo: text || reference || '—' };
    const draft = { type: 'journal.entered', businessId, id: bookedId, body: () => body } as const;
    const booked = await saving.save(draft);
    return booked !== null && (await tell({ entryIds: [booked.id], customerId: null }));
  };
  const setAside = (reason: string) => tell({ entryIds: [], customerId: null }, reason);
  const { isBusy, failure } = saving;
  return { isBusy, failure, match: tell, setAside, payment, entry };
}
