// Saving one fact from a form: once, whatever is tapped, and with a plain answer whether it is on
// the phone. A failure keeps the form as it is.
import { useCallback, useRef, useState } from 'react';
import type { Fact, FactType } from '../../../shared/facts.ts';
import { NotRecorded, type NotRecordedReason, useRecord } from '../../store/record.ts';
import type { Draft } from '../../store/views.ts';
import { useUndo } from '../voiding/UndoProvider.tsx';

/** A save is over before that: to draw the form as busy would only make it take longer. */
const BUSY_AFTER_MS = 150;

export type Failure = { readonly reason: NotRecordedReason; readonly words: string };

export type Saving = {
  /** A save takes its time; none begins while another runs, busy or not. */
  readonly isBusy: boolean;
  /** Why the last attempt saved nothing; null when there was none. */
  readonly failure: Failure | null;
  /** The fact after it is safe on this phone; null when it is not, or while another save runs. */
  readonly save: <Type extends FactType>(draft: Draft<Type>) => Promise<Fact<Type> | null>;
};

/** The hook of every form that records a fact. */
export function useSaving(): Saving {
  const record = useRecord();
  const { offer } = useUndo();
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = useCallback(
    async <Type extends FactType>(draft: Draft<Type>): Promise<Fact<Type> | null> => {
      if (isRunning.current) return null;
      isRunning.current = true;
      const showingBusy = setTimeout(setBusy, BUSY_AFTER_MS, true);
      setFailure(null);
      try {
        const fact = await record(draft);
        // cast: a fact of one kind is a fact; the compiler loses that behind a type argument.
        offer(fact as Fact);
        return fact;
      } catch (cause) {
        setFailure(failureOf(cause));
        return null;
      } finally {
        isRunning.current = false;
        clearTimeout(showingBusy);
        setBusy(false);
      }
    },
    [record, offer],
  );
  return { isBusy, failure, save };
}

/** Whatever went wrong, nothing was written down: `record` stores all of a fact or none. */
function failureOf(cause: unknown): Failure {
  if (cause instanceof NotRecorded) return { reason: cause.reason, words: cause.words };
  return { reason: 'storage_failed', words: '' };
}
