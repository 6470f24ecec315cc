// Saving several facts of one form, one after another: once, whatever is tapped. What was saved
// before a failure stays saved; the same drafts again go on from there, by their ids.
import { useCallback, useRef, useState } from 'react';
import type { FactType } from '../../../shared/facts.ts';
import type { Draft } from '../../store/views.ts';
import { type Failure, useSaving } from './use-saving.ts';

export type SavingAll = {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** True once all of them are safe on this phone. */
  readonly saveAll: (drafts: readonly Draft<FactType>[]) => Promise<boolean>;
};

export function useSavingAll(): SavingAll {
  const { save, failure } = useSaving();
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const saveAll = useCallback(
    async (drafts: readonly Draft<FactType>[]) => {
      if (isRunning.current) return false;
      isRunning.current = true;
      setBusy(true);
      try {
        for (const draft of drafts) {
          if ((await save(draft)) === null) return false;
        }
        return true;
      } finally {
        isRunning.current = false;
        setBusy(false);
      }
    },
    [save],
  );
  return { isBusy, failure, saveAll };
}
