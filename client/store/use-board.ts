// What the office sees of today.

import { selectBoard } from './select-board.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { Board } from './views.ts';

/** `undefined` while loading. */
export function useBoard(): Board | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useBookQuery(() => selectBoard(book, world.now()), [book, world, quarter]);
}
