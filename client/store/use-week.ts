// Money by day before today.
import type { Business } from '../../shared/ledger/business.ts';
import { type DaySum, selectWeek } from './select-week.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import { useQuarterHour } from './use-quarter-hour.ts';

/** `undefined` while loading. */
export function useWeek(business: Business): readonly DaySum[] | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useBookQuery(() => selectWeek(book, business, world.now()), [book, business.id, quarter]);
}
