// Says yes or no to what waits: a void that is kept apart is released or given back in the office,
// an odd fact is settled by a fact of this phone, an odd reading reviewed by the same word.
import { useState } from 'react';
import { stepTakenSchema } from '../../shared/held.ts';
import type { Approval } from '../../shared/issues/approvals.ts';
import type { Verdict } from '../../shared/issues/issue-settled.ts';
import { useWords } from '../app/language.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { type Trouble, useTelling } from '../app/use-office.ts';
import { newFactId } from '../store/record.ts';
import { approvalWords } from './approval-words.ts';
import { draftOfWord } from './word-draft.ts';

export type Deciding = {
  /** True once it is said: in the office for a void, on this phone for the rest. */
  readonly decide: (verdict: Verdict, reason: string) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the office was not told. */
  readonly trouble: Trouble | null;
  /** What the book says against it, in words. */
  readonly failure: string | null;
  /** Why this phone wrote nothing down. */
  readonly notSaved: Failure | null;
};

export function useDeciding(approval: Approval): Deciding {
  const say = useWords(approvalWords);
  const telling = useTelling(stepTakenSchema);
  const saving = useSaving();
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
    if (taken?.outcome === 'refused') setFailure(say.bookSays(taken.words));
    return isTaken;
  };
  return {
    isBusy: telling.isBusy || saving.isBusy,
    failure,
    trouble: telling.trouble,
    notSaved: saving.failure,
    decide: async (verdict, reason) => {
      setFailure(null);
      if (held !== null) return await tell(verdict, reason, held);
      return (await saving.save(draftOfWord(approval, { verdict, reason, ids }))) !== null;
    },
  };
}
