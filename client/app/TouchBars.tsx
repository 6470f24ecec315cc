// A row of bars: a touch, or a key, names one and its figure, and the same figures stand in a table
// behind. Few bars, so that each is wide enough for a thumb.
import { useState } from 'react';
import { useWords, type Words } from './language.ts';

type Says = { readonly table: string };
const words = {
  en: { table: 'As a table' },
  hi: { table: 'तालिका में' },
  sw: { table: 'Kama jedwali' },
} as const satisfies Words<Says>;

export type TouchBar = {
  readonly key: string;
  /** The day that it stands for, and its figure, both in words. */
  readonly name: string;
  readonly figure: string;
  /** Its height beside the others'; nought where nothing is known. */
  readonly size: number;
  /** Drawn open: not seen, but worked out. */
  readonly isHollow?: boolean;
};

/** `bars` oldest first: the last one is shown until another is chosen. */
export type TouchBarsProps = { readonly title: string; readonly bars: readonly TouchBar[] };

const HEIGHT = 72;
const LEAST = 2;

export function TouchBars({ title, bars }: TouchBarsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const most = Math.max(1, ...bars.map(({ size }) => size));
  const shown = bars.find(({ key }) => key === chosen) ?? bars.at(-1);
  return (
    <section className="card grid gap-2 p-4">
      <h2 className="text-small font-bold text-soft">{title}</h2>
      {shown && (
        <p className="flex items-baseline justify-between gap-3" aria-live="polite">
          <span className="text-small text-soft">{shown.name}</span>
          <span className="money font-semibold">{shown.figure}</span>
        </p>
      )}
      <div className="flex items-end gap-1">
        {bars.map((one) => (
          <button
            key={one.key}
            type="button"
            className="flex min-w-0 max-w-20 flex-1 flex-col justify-end"
            style={{ height: `${HEIGHT}px` }}
            aria-label={`${one.name}: ${one.figure}`}
            aria-pressed={one === shown}
            onClick={() => setChosen(one.key)}
          >
            <Drawn
              height={Math.max(LEAST, Math.round((one.size / most) * HEIGHT))}
              colour={one === shown ? 'text-accent' : 'text-soft'}
              isHollow={one.isHollow === true}
            />
          </button>
        ))}
      </div>
      <Table title={title} bars={bars} />
    </section>
  );
}

type DrawnProps = {
  readonly height: number;
  readonly colour: string;
  readonly isHollow: boolean;
};

function Drawn({ height, colour, isHollow }: DrawnProps) {
  return (
    <svg aria-hidden="true" width="100%" height={height} className={colour}>
      <rect
        width="100%"
        height={height}
        rx={3}
        fill={isHollow ? 'none' : 'currentColor'}
        stroke={isHollow ? 'currentColor' : 'none'}
        strokeWidth={4}
      />
    </svg>
  );
}

function Table({ title, bars }: TouchBarsProps) {
  const say = useWords(words);
  return (
    <details>
      <summary className="min-h-12 content-center text-small">{say.table}</summary>
      <table className="w-full text-small">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {bars.map(({ key, name, figure }) => (
            <tr key={key}>
              <th scope="row" className="py-1 text-left font-normal">
                {name}
              </th>
              <td className="money py-1 text-right">{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
