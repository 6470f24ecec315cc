// Why an odd reading is right all the same: a reason by one tap, or a note. Both are optional.

import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { ReasonChips } from '../app/ReasonChips.tsx';
import { type ReadingState, wantsReason } from './reading-state.ts';
import { words } from './words.ts';

export type WhyChipsProps = {
  readonly state: ReadingState | null;
  readonly note: string;
  readonly onNote: (note: string) => void;
};

export function WhyChips({ state, note, onNote }: WhyChipsProps) {
  const say = useWords(words);
  if (state === null || !wantsReason(state)) return null;
  return (
    <div className="grid gap-2">
      <ReasonChips
        legend={say.why}
        reasons={say.reasons}
        reason={note}
        onChange={onNote}
        isOneLine
      />
      <Field label={say.note} value={note} onChange={onNote} maxLength={200} enterKeyHint="done" />
    </div>
  );
}
