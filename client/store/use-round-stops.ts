// Rounds as the office keeps them: who walks each, how many stops it has, and its stops in order.
import type { PersonRow } from '../../shared/people/person-row.ts';
import type { RoundRow } from '../../shared/protocol.ts';
import { selectRounds } from './select-fixed.ts';
import { countRoundStops, type RoundStops, selectRoundStops } from './select-round-stops.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

export type KeptRound = {
  readonly round: RoundRow;
  readonly collector: PersonRow | null;
  readonly stops: number;
};

/** In the office's order; `undefined` while loading. */
export function useKeptRounds(): readonly KeptRound[] | undefined {
  const { book } = useStore();
  return useBookQuery(async () => {
    const [rounds, people] = await Promise.all([selectRounds(book), book.people.toArray()]);
    const counts = await countRoundStops(book, rounds);
    return rounds.map((round) => ({
      round,
      collector: people.find(({ id }) => id === round.collectorId) ?? null,
      stops: counts.get(round.id) ?? 0,
    }));
  }, [book]);
}

/** `undefined` while loading, null where there is no such round. */
export function useRoundStops(roundId: string): RoundStops | null | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectRoundStops(book, roundId), [book, roundId]);
}
