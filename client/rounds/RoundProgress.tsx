// How far the round is and what it brought: «12 of 40 · ₹8,400 collected».
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { TodayRound } from '../store/views.ts';
import { words } from './words.ts';

export function RoundProgress({ today }: { readonly today: TodayRound }) {
  const say = useWords(words);
  const amount = formatMoney(today.collected, today.business.currency);
  const skipped = today.stops.filter(({ state }) => state === 'skipped').length;
  const progress = say.progress(today.doneCount, today.stops.length);
  return (
    <div className="py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 tabular-nums">
        <span>
          <strong>{progress}</strong>
          {skipped > 0 && <span className="text-soft"> · {say.skippedCount(skipped)}</span>}
        </span>
        <span>{say.collected(amount)}</span>
      </p>
      <progress
        className="progress"
        aria-label={progress}
        value={today.doneCount}
        max={today.stops.length}
      />
    </div>
  );
}
