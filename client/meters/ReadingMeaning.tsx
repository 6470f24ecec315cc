// What the reading means, in words and with an icon. It warns; it never stops a save.
import type { ReactNode } from 'react';
import { unreachable } from '../../shared/kernel/assert.ts';
import { formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice, type NoticeTone } from '../app/Notice.tsx';
import type { ReadingState } from './reading-state.ts';
import { type MeterWords, words } from './words.ts';

export type ReadingMeaningProps = {
  readonly state: ReadingState | null;
  readonly unit: string;
  /** The reading saved just before, on another meter. */
  readonly savedBefore: string | null;
  /** What it would cost. */
  readonly children: ReactNode;
};

export function ReadingMeaning({ state, unit, savedBefore, children }: ReadingMeaningProps) {
  const say = useWords(words);
  return (
    <div className="min-h-24">
      {state === null ? (
        <Notice tone={savedBefore === null ? 'info' : 'good'}>
          {savedBefore !== null && <p role="status">{say.savedOnPhone(savedBefore)}</p>}
          <p>{say.typeReading}</p>
        </Notice>
      ) : (
        <Notice tone={toneOf(state)}>
          <p>{meaningInWords(state, unit, say)}</p>
          <p className="text-small text-soft">{children}</p>
        </Notice>
      )}
    </div>
  );
}

function toneOf(state: ReadingState): NoticeTone {
  if (state.type === 'fine') return 'good';
  return state.type === 'first' ? 'info' : 'warn';
}

export function meaningInWords(state: ReadingState, unit: string, say: MeterWords): string {
  const amount = (used: number) => `${formatQuantity(used)} ${unit}`.trim();
  switch (state.type) {
    case 'first':
      return say.first;
    case 'no_use':
      return say.noUse;
    case 'fine':
      return say.fine(amount(state.used));
    case 'rolled_over':
      return say.rolledOver(amount(state.used));
    case 'unusual':
      return state.direction === 'high'
        ? say.high(amount(state.used), String(state.times ?? '∞'))
        : say.low(amount(state.used));
    case 'below_last':
      return say.belowLast(formatQuantity(state.last));
    default:
      return unreachable(state);
  }
}
