// One round on one day.
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import type { TodayRound } from './views.ts';

export async function selectToday(
  book: Book,
  roundId: RoundId | null,
  _nowMs: number,
): Promise<TodayRound | null> {
  if (roundId !== null) await book.rounds.get(roundId);
  return null;
}
