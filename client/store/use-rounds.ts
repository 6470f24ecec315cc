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

/** A collector's own rounds; everybody's for those who walk none. */
export function ownRounds(rounds: readonly RoundRow[]): readonly RoundRow[] {
  const mine = rounds.filter(({ isMine }) => isMine);
  return mine.length > 0 ? mine : rounds;
}
