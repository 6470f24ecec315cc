// The rounds that this phone sees, its person's own first.

import type { RoundRow } from '../../shared/protocol.ts';
import { selectRounds } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useRounds(): readonly RoundRow[] | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectRounds(book), [book]);
}
