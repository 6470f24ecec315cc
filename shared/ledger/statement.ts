// A statement: opening + movements = closing, for any stretch of facts. The opening is derived from
// the closing balance, so that a phone with a few months of history shows a true statement.
import type { Day } from '../kernel/day.ts';
import type { FactId } from '../kernel/ids.ts';
import { type Money, money } from '../kernel/money.ts';

export type Movement = {
  readonly id: FactId;
  readonly day: Day;
  /** + is owed, − is paid, nothing where the fact moves no debt. */
  readonly effect: Money;
};

export type StatementLine<Of extends Movement> = {
  readonly movement: Of;
  readonly balance: Money;
};

export type Statement<Of extends Movement> = {
  readonly opening: Money;
  readonly lines: readonly StatementLine<Of>[];
  readonly closing: Money;
};

/** Lines in the order of their days (of one day: of their ids), with the balance after each. */
export function statement<Of extends Movement>(
  movements: readonly Of[],
  closing: Money,
): Statement<Of> {
  const sorted = movements.toSorted(byDay);
  const moved = sorted.reduce((sum, movement) => sum + movement.effect, 0);
  const opening = money(closing - moved);
  let running: number = opening;
  const lines = sorted.map((movement) => {
    running += movement.effect;
    return { movement, balance: money(running) };
  });
  return { opening, lines, closing };
}

export type Stretch = { readonly from: Day | null; readonly to: Day | null };

/** Of a statement the days of a stretch: its opening is what stood before them. */
export function within<Of extends Movement>(
  whole: Statement<Of>,
  { from, to }: Stretch,
): Statement<Of> {
  const isBefore = ({ movement }: StatementLine<Of>) => from !== null && movement.day < from;
  const isBehind = ({ movement }: StatementLine<Of>) => to !== null && movement.day > to;
  const opening = whole.lines.findLast(isBefore)?.balance ?? whole.opening;
  const lines = whole.lines.filter((line) => !isBefore(line) && !isBehind(line));
  return { opening, lines, closing: lines.at(-1)?.balance ?? opening };
}

function byDay(a: Movement, b: Movement): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
