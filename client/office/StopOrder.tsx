// Stops in their order: each row moves by its arrows, by a drag, or is ticked for another round.
import { useState } from 'react';
import type { CustomerRow } from '../../shared/protocol.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { roundWords } from './round-words.ts';

export type StopOrderProps = {
  readonly stops: readonly CustomerRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOrder: (order: readonly string[]) => void;
};

export function StopOrder({ stops, chosen, onChoose, onOrder }: StopOrderProps) {
  const say = useWords(roundWords);
  const [dragged, setDragged] = useState<string | null>(null);
  const ids = stops.map(({ id }) => id);
  const moveTo = (id: string, at: number) => {
    const others = ids.filter((one) => one !== id);
    onOrder([...others.slice(0, at), id, ...others.slice(at)]);
  };
  const choose = (id: string, isChosen: boolean) =>
    onChoose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <section>
      <h2 className="label">{say.order}</h2>
      <p className="pb-2 text-small text-soft">{stops.length > 0 ? say.orderHint : say.noStops}</p>
      <ol className="card rows">
        {stops.map((stop, at) => (
          <li
            key={stop.id}
            draggable
            className={dragged === stop.id ? 'opacity-50' : ''}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(stop.id);
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) moveTo(dragged, at);
            }}
            onDragEnd={() => setDragged(null)}
          >
            <StopRow
              stop={stop}
              place={at + 1}
              isLast={at === stops.length - 1}
              isChosen={chosen.has(stop.id)}
              onChoose={(isChosen) => choose(stop.id, isChosen)}
              onMove={(by) => moveTo(stop.id, at + by)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

type StopRowProps = {
  readonly stop: CustomerRow;
  readonly place: number;
  readonly isLast: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
};

function StopRow({ stop, place, isLast, isChosen, onChoose, onMove }: StopRowProps) {
  const say = useWords(roundWords);
  return (
    <div className="flex items-center">
      <label className="flex min-h-14 min-w-0 flex-1 items-center gap-3 py-2 pl-3">
        <input
          type="checkbox"
          className="size-6 flex-none accent-[var(--accent)]"
          checked={isChosen}
          aria-label={say.choose(stop.name)}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className="min-w-5 text-small text-soft tabular-nums">{place}</span>
        <span className="min-w-0">
          <span className="block font-semibold">{stop.name}</span>
          <span className="block truncate text-small text-soft">{stop.place}</span>
        </span>
      </label>
      <button
        type="button"
        className="icon-button disabled:opacity-30"
        aria-label={say.up(stop.name)}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button disabled:opacity-30"
        aria-label={say.down(stop.name)}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
