// The stops of one round with what is owed and what was done today.

import type { RoundId } from '../../shared/kernel/ids.ts';
import { selectToday } from './select-today.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { TodayRound } from './views.ts';

/** `undefined` while loading, `null` when there is no such round. */
export function useToday(roundId: RoundId | null): TodayRound | null | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useBookQuery(
    () => selectToday(book, roundId, world.now()),
    [book, world, quarter, roundId],
  );
}
