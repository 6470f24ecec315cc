// Who owes what and since when, by round.

import type { BusinessId } from '../../shared/kernel/ids.ts';
import { selectOutstanding } from './select-outstanding.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { RoundOutstanding } from './views.ts';

/** `undefined` while loading. */
export function useOutstanding(businessId: BusinessId): readonly RoundOutstanding[] | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useBookQuery(
    () => selectOutstanding(book, businessId, world.now()),
    [book, world, quarter, businessId],
  );
}
