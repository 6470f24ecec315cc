// What became of one batch: answered fact by fact, or refused as a whole.
import type { AccountRow, FactOutcome, Refusal } from '../../shared/protocol.ts';

export type Received =
  | {
      readonly type: 'received';
      readonly ackedSeq: number;
      readonly resendFrom: number | null;
      readonly outcomes: readonly FactOutcome[];
      readonly balances: readonly AccountRow[];
      /** The device was shut out: it may pull nothing. */
      readonly isQuarantined?: true;
    }
  | { readonly type: 'refused'; readonly refusal: Refusal };
