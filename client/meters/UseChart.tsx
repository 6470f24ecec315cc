// What a meter used between its readings, as bars of use a day: a leak stands out, an estimate is
// drawn open. The same figures stand in words for screen readers.
import { daysBetween } from '../../shared/kernel/day.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { type Segment, segmentsOf } from '../../shared/meters/segments.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import { formatDay, formatQuantity } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { registerOf } from '../store/select-odd-readings.ts';
import { words } from './meter-words.ts';

const [HEIGHT, WIDTH, GAP] = [72, 32, 8];
const DECIMALS = 10;

export type UseChartProps = { readonly row: MeterRow; readonly unit: string };

export function UseChart({ row, unit }: UseChartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const bars = segmentsOf(row.readings, registerOf(row))
    .filter(({ from, to }) => from.day < to.day)
    .map((segment) => ({ segment, aDay: aDayOf(segment) }));
  const most = Math.max(1, ...bars.map(({ aDay }) => aDay ?? 0));
  if (bars.length === 0) return <p className="text-soft">{say.noUseYet}</p>;
  const dayOf = (of?: Segment) => (of === undefined ? '' : formatDay(of.to.day, language));
  const width = bars.length * (WIDTH + GAP) - GAP;
  return (
    <figure className="grid gap-1">
      <figcaption className="text-small font-bold text-soft">{say.aDay(unit)}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className="h-24 w-full text-accent"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ segment, aDay }, place) => {
          const height = aDay === null ? 2 : Math.max(2, (aDay / most) * (HEIGHT - 4));
          return (
            <rect
              key={segment.to.id}
              x={place * (WIDTH + GAP) + 1}
              y={HEIGHT - height - 1}
              width={WIDTH - 2}
              height={height}
              vectorEffect="non-scaling-stroke"
              stroke="currentColor"
              strokeWidth={2}
              fill={segment.isEstimated ? 'none' : 'currentColor'}
            />
          );
        })}
      </svg>
      <p className="flex justify-between text-small text-soft" aria-hidden="true">
        <span>{dayOf(bars[0]?.segment)}</span>
        <span>{dayOf(bars.at(-1)?.segment)}</span>
      </p>
      <ol className="sr-only">
        {bars.map(({ segment, aDay }) => (
          <li key={segment.to.id}>
            {formatDay(segment.to.day, language)}:{' '}
            {aDay === null ? say.notKnown : `${formatQuantity(quantity(aDay))} ${unit}`}
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Thousandths a day, to a hundredth of a unit; null where nobody knows it. */
function aDayOf({ used, from, to }: Segment): number | null {
  if (used === null) return null;
  const days = Math.max(1, daysBetween(from.day, to.day));
  return Math.round(used / days / DECIMALS) * DECIMALS;
}
