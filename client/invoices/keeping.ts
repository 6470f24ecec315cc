// Keeps a draft one change after the other, so that an older one never comes to lie over a newer;
// of those that wait only the last is written. What could not be kept is told.
import type { DraftRow } from '../store/book.ts';
import { dropDraft, keepDraft } from '../store/drafts.ts';
import type { Store } from '../store/store.ts';

/** `issued`: another tab has made it an invoice, this form is over. */
export type Trouble = 'not_kept' | 'not_dropped' | 'issued';

export type Told = { readonly isKept: boolean; readonly trouble: Trouble | null };

export type Keeper = {
  /** Resolves when it is written, or is told as not kept; never rejects. */
  readonly keep: (form: unknown) => Promise<void>;
  /** After all that is being kept; false where the phone could not. */
  readonly drop: () => Promise<boolean>;
};

export function keeperOf(
  store: Pick<Store, 'book' | 'world'>,
  of: Pick<DraftRow, 'id' | 'businessId' | 'factId'>,
  tell: (told: Told) => void,
): Keeper {
  let latest = 0;
  let before: Promise<unknown> = Promise.resolve();
  const write = async (turn: number, form: unknown) => {
    if (turn !== latest) return;
    const kept = await keepDraft(store, { ...of, form }).catch(() => 'not_kept' as const);
    if (turn !== latest && kept !== 'issued') return;
    tell({ isKept: kept === 'kept', trouble: kept === 'kept' ? null : kept });
  };
  return {
    keep: (form) => {
      latest += 1;
      const turn = latest;
      tell({ isKept: false, trouble: null });
      const written = before.then(() => write(turn, form));
      before = written;
      return written;
    },
    drop: async () => {
      latest += 1;
      await before;
      try {
        await dropDraft(store, of);
        return true;
      } catch {
        tell({ isKept: false, trouble: 'not_dropped' });
        return false;
      }
    },
  };
}
