// The stops of one round in walking order, for whoever puts them in another one.
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { CustomerRow, RoundRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { selectRounds } from './select-fixed.ts';
import { readStops } from './select-today.ts';
import { readUnsettled } from './unsettled.ts';

export type RoundStops = { readonly round: RoundRow; readonly stops: readonly CustomerRow[] };

/** Null where there is no such round. */
export async function selectRoundStops(book: Book, roundId: string): Promise<RoundStops | null> {
  const round = (await selectRounds(book)).find(({ id }) => id === roundId);
  if (round === undefined) return null;
  return { round, stops: await readStops(book, round.id, await readUnsettled(book)) };
}

/** Stops by round, unsent changes among them. */
export async function countRoundStops(
  book: Book,
  rounds: readonly RoundRow[],
): Promise<ReadonlyMap<RoundId, number>> {
  const unsettled = await readUnsettled(book);
  const counts = await Promise.all(
    rounds.map(async ({ id }) => [id, (await readStops(book, id, unsettled)).length] as const),
  );
  return new Map(counts);
}
