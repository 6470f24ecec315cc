// What a meter used between its readings, as bars of use a day: a leak stands out, an estimate is
// drawn open. A touch names a reading's day and the use up to it.
import { daysBetween } from '../../shared/kernel/day.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { type Segment, segmentsOf } from '../../shared/meters/segments.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import { formatDay, formatQuantity } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { TouchBars } from '../app/TouchBars.tsx';
import { registerOf } from '../store/select-odd-readings.ts';
import { words } from './meter-words.ts';

const DECIMALS = 10;

export type UseChartProps = { readonly row: MeterRow; readonly unit: string };

export function UseChart({ row, unit }: UseChartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const segments = segmentsOf(row.readings, registerOf(row)).filter(
    ({ from, to }) => from.day < to.day,
  );
  if (segments.length === 0) return <p className="card p-4 text-soft">{say.noUseYet}</p>;
  const bars = segments.map((segment) => {
    const aDay = aDayOf(segment);
    return {
      key: segment.to.id,
      name: `${formatDay(segment.from.day, language)} – ${formatDay(segment.to.day, language)}`,
      figure: aDay === null ? say.notKnown : `${formatQuantity(quantity(aDay))} ${unit}`,
      size: aDay ?? 0,
      isHollow: segment.isEstimated,
    };
  });
  return <TouchBars title={say.aDay(unit)} bars={bars} />;
}

/** Thousandths a day, to a hundredth of a unit; null where nobody knows it. */
function aDayOf({ used, from, to }: Segment): number | null {
  if (used === null) return null;
  const days = Math.max(1, daysBetween(from.day, to.day));
  return Math.round(used / days / DECIMALS) * DECIMALS;
}
