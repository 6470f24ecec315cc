// What the office sees of today.
import { useLiveQuery } from 'dexie-react-hooks';
import { selectBoard } from './select-board.ts';
import { useStore } from './session.ts';
import { useQuarterHour } from './use-quarter-hour.ts';
import type { Board } from './views.ts';

/** `undefined` while loading. */
export function useBoard(): Board | undefined {
  const { book, world } = useStore();
  const quarter = useQuarterHour(world);
  return useLiveQuery(() => selectBoard(book, world.now()), [book, world, quarter]);
}
