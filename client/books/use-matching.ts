// What matching records: that a line and entries are the same money, or with it the payment or
// entry by hand that the line tells of. Each id is made once, so that a second tap records
// nothing new.
import { useState } from 'react';
import type { OpenLine } from '../../shared/books/reconcile-answers.ts';
import type { StatedAccount } from '../../shared/books/statement-imported.ts';
import type { FactType } from '../../shared/facts.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Saving, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import type { Draft } from '../store/views.ts';
import { type Entries, entryDraft, matchDraft, type Payer, paymentDraft } from './match-drafts.ts';

type Place = { readonly business: Business; readonly account: StatedAccount };

export type Matching = Pick<Saving, 'isBusy' | 'failure'> & {
  /** Each resolves to whether everything is on this phone. */
  readonly match: (entries: Entries) => Promise<boolean>;
  readonly setAside: (reason: string) => Promise<boolean>;
  readonly payment: (payer: Payer) => Promise<boolean>;
  readonly entry: (code: string) => Promise<boolean>;
};

export function useMatching({ business, account }: Place, line: OpenLine): Matching {
  const { isBusy, failure, save } = useSaving();
  const [ids] = useState(() => ({ matchId: newFactId(), bookedId: newFactId() }));
  const told = { businessId: business.id, account, line, ...ids };
  const saved = async <Type extends FactType>(draft: Draft<Type>) => (await save(draft)) !== null;
  return {
    isBusy,
    failure,
    match: (entries) => saved(matchDraft(told, entries)),
    setAside: (reason) => saved(matchDraft(told, { entryIds: [], customerId: null }, reason)),
    payment: (payer) => saved(paymentDraft(told, payer)),
    entry: (code) => saved(entryDraft(told, code)),
  };
}
