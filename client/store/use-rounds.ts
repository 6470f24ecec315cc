// The rounds that this phone sees, its person's own first.
import { useLiveQuery } from 'dexie-react-hooks';
import type { RoundRow } from '../../shared/protocol.ts';
import { selectRounds } from './select-fixed.ts';
import { useStore } from './session.ts';

/** `undefined` while loading. */
export function useRounds(): readonly RoundRow[] | undefined {
  const { book } = useStore();
  return useLiveQuery(() => selectRounds(book), [book]);
}
