// How far the round is and what it brought: «12 of 40 · ₹8,400 collected», the ways to its meters
// and to another order, and how many stops are in which state, each a filter of the list.
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { Chips } from '../app/Chips.tsx';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import type { StopState, TodayRound } from '../store/views.ts';
import { walkWords } from './walk-words.ts';
import { words } from './words.ts';

const WalkSheet = lazy(async () => ({ default: (await import('./WalkSheet.tsx')).WalkSheet }));

export type Shown = StopState | 'all';

export type RoundProgressProps = {
  readonly today: TodayRound;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

export function RoundProgress({ today, shown, onShow }: RoundProgressProps) {
  const say = useWords(words);
  const walk = useWords(walkWords);
  const [isOrdering, setOrdering] = useState(false);
  const amount = formatMoney(today.collected, today.business.currency);
  const progress = say.progress(today.doneCount, today.stops.length);
  return (
    <div className="pt-2 pb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 tabular-nums">
        <p className="flex-1 leading-tight">
          <strong className="block">{progress}</strong>
          <span className="text-small text-soft">{say.collected(amount)}</span>
        </p>
        {today.stops.some(({ hasMeter }) => hasMeter) && (
          <Link href={`/rounds/${today.round.id}/meters`} className="order-button">
            <Icon name="meter" size={20} />
            {say.meters}
          </Link>
        )}
        <button type="button" className="order-button" onClick={() => setOrdering(true)}>
          <Icon name="order" size={20} />
          {walk.order}
        </button>
      </div>
      <progress
        className="progress"
        aria-label={progress}
        value={today.doneCount}
        max={today.stops.length}
      />
      <StateChips today={today} shown={shown} onShow={onShow} />
      {isOrdering && (
        <Suspense>
          <WalkSheet today={today} onClose={() => setOrdering(false)} />
        </Suspense>
      )}
    </div>
  );
}

const states = ['todo', 'partly', 'skipped', 'done'] as const satisfies readonly StopState[];

/** From the first stop that was reached on. */
function StateChips({ today, shown, onShow }: RoundProgressProps) {
  const walk = useWords(walkWords);
  const countOf = (state: StopState) => today.stops.filter((stop) => stop.state === state).length;
  const counts = states.map((state) => ({ state, count: countOf(state) }));
  if (counts.every(({ state, count }) => state === 'todo' || count === 0)) return null;
  return (
    <div className="pt-3">
      <Chips
        legend={walk.show}
        options={[
          { value: 'all' as const, label: walk.all(today.stops.length) },
          ...counts
            .filter(({ state, count }) => count > 0 || state === shown)
            .map(({ state, count }) => ({ value: state, label: walk.states[state](count) })),
        ]}
        value={shown}
        onChange={onShow}
        isOneLine
      />
    </div>
  );
}
