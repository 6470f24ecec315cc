// How far each round is today, late ones first; a touch opens who owes in it.
import { Link } from 'wouter';
import { formatTime } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import type { BusinessBoard, RoundProgress } from '../store/views.ts';
import { words } from './words.ts';

const WHOLE = 100;

export function RoundsToday({ board }: { readonly board: BusinessBoard }) {
  const say = useWords(words);
  if (board.rounds.length === 0) return null;
  return (
    <section>
      <h2 className="section pt-2">{say.rounds}</h2>
      <ul className="card rows">
        {board.rounds.map((progress) => (
          <li key={progress.round.id}>
            <RoundLink progress={progress} businessId={board.business.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RoundLinkProps = { readonly progress: RoundProgress; readonly businessId: string };

function RoundLink({ progress, businessId }: RoundLinkProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { round, stops, done, skipped, left, lastMs, isLate } = progress;
  const shareOf = (count: number) => `${(count / Math.max(1, stops)) * WHOLE}%`;
  const last =
    lastMs === null
      ? say.notBegun
      : say.lastHeard(formatTime(new Date(lastMs).toISOString(), language));
  return (
    <Link
      href={`/outstanding?business=${businessId}&round=${round.id}`}
      className="grid min-h-16 gap-1.5 px-4 py-2.5"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-semibold">{round.name}</span>
        <span className="tabular-nums">
          {done} / {stops}
        </span>
      </span>
      <span aria-hidden="true" className="flex h-1.5 overflow-hidden rounded-full bg-sunk">
        <span className="block bg-accent" style={{ width: shareOf(done) }} />
        <span className="block bg-warn" style={{ width: shareOf(skipped) }} />
      </span>
      <span className="flex flex-wrap gap-x-3 text-small text-soft">
        <span>
          {[say.left(left), skipped > 0 && say.skipped(skipped)].filter(Boolean).join(' · ')}
        </span>
        <span>{last}</span>
        {isLate && (
          <span className="tag tag-warn">
            <Icon name="late" size={16} />
            {say.late}
          </span>
        )}
      </span>
    </Link>
  );
}
