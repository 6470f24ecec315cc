// The rounds that somebody walks: each with who walks it now, so that nothing is taken unseen.
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { useKeptRounds } from '../store/use-round-stops.ts';
import { peopleWords } from './people-words.ts';

type RoundTicksProps = {
  readonly ticked: ReadonlySet<string>;
  readonly onChange: (ticked: ReadonlySet<string>) => void;
};

export function RoundTicks({ ticked, onChange }: RoundTicksProps) {
  const say = useWords(peopleWords);
  const rounds = useKeptRounds() ?? [];
  const tick = (id: string, isOn: boolean) =>
    onChange(new Set(isOn ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  if (rounds.length === 0) return null;
  return (
    <fieldset>
      <legend className="label">{say.rounds}</legend>
      <div className="card rows">
        {rounds.map(({ round, collector }) => (
          <label key={round.id} className="flex min-h-12 items-center gap-3 px-3 py-2">
            <input
              type="checkbox"
              className="size-6 flex-none accent-[var(--accent)]"
              checked={ticked.has(round.id)}
              onChange={(event) => tick(round.id, event.target.checked)}
            />
            <span className="min-w-0 flex-1">{round.name}</span>
            {collector && (
              <span className="flex items-center gap-1 text-small text-soft">
                <Icon name="person" size={16} />
                {collector.name}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
