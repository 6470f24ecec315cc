// Says yes or no to what waits: a void that is kept apart is released or given back in the office,
// an odd fact is settled by a fact of this phone, an odd reading reviewed by the same word.
import { useState } from 'react';
import { decodeFact, type FactType } from '../../shared/facts.ts';
import { stepTakenSchema } from '../../shared/held.ts';
import type { Approval } from '../../shared/issues/approvals.ts';
import type { Verdict } from '../../shared/issues/issue-settled.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { useWords } from '../app/language.ts';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { useTelling } from '../app/use-office.ts';
import { newFactId } from '../store/record.ts';
import type { Draft } from '../store/views.ts';
import { approvalWords } from './approval-words.ts';

export type Deciding = {
  /** True once it is said: in the office for a void, on this phone for the rest. */
  readonly decide: (verdict: Verdict, reason: string) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why nothing was said, in words; null when there was no such attempt. */
  readonly failure: string | null;
};

export function useDeciding(approval: Approval): Deciding {
  const say = useWords(approvalWords);
  const telling = useTelling(stepTakenSchema);
  const saving = useSavingAll();
  const [failure, setFailure] = useState<string | null>(null);
  // One id a word: however often it is tapped, it is said once.
  const [ids] = useState(() => ({
    agreed: newFactId(),
    refused: newFactId(),
    review: newFactId(),
    settle: newFactId(),
  }));
  const { held } = approval;
  const tell = async (verdict: Verdict, note: string, of: NonNullable<typeof held>) => {
    const kind = verdict === 'agreed' ? 'released' : 'returned';
    const step = { ...of, id: ids[verdict], kind, note, replacedBy: null };
    const taken = await telling.tell('/api/held', step);
    const isTaken = taken?.outcome === 'taken';
    if (!isTaken) setFailure(taken === null ? say.notTold : say.bookSays(taken.words));
    return isTaken;
  };
  return {
    isBusy: telling.isBusy || saving.isBusy,
    failure: failure ?? (saving.failure === null ? null : say.notTold),
    decide: async (verdict, reason) => {
      setFailure(null);
      if (held !== null) return await tell(verdict, reason, held);
      return await saving.saveAll(draftsOf(approval, { verdict, reason, ids }));
    },
  };
}

type Word = {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly ids: { readonly review: FactId; readonly settle: FactId };
};

/** The facts that say it: the review of a reading first, then the end of the issue. */
function draftsOf(approval: Approval, { verdict, reason, ids }: Word): readonly Draft<FactType>[] {
  const { id: factId, kind, customerId, businessId, deviceId, authorId } = approval;
  const settled = { factId, kind, customerId, reason, verdict };
  const settle = {
    type: 'issue.settled',
    businessId,
    id: ids.settle,
    body: () => settled,
  } as const;
  const odd = decodeFact(approval.fact, { deviceId, authorId });
  if (!odd.ok || odd.value.type !== 'meter.read') return [settle];
  const { meterId, customerId: ofCustomer } = odd.value.body;
  const review = {
    ...{ meterId, customerId: ofCustomer, readingId: factId, note: reason },
    verdict: verdict === 'agreed' ? ('accepted' as const) : ('read_again' as const),
  };
  return [{ type: 'reading.reviewed', businessId, id: ids.review, body: () => review }, settle];
}
