// The readings that the office should look at.
import { type OddMeter, selectOddReadings } from './select-odd-readings.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useOddReadings(): readonly OddMeter[] | undefined {
  const { book, world } = useStore();
  return useBookQuery(() => selectOddReadings(book, world.now()), [book, world]);
}
