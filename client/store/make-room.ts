// A full phone lets go of what can be had again, step by step: pictures that were sent, then old
// history; last of all photos that were not sent, which is told. The outbox, what was sent lately
// and the counters are never touched.
import { SUBSCRIPTION_TYPES } from '../../shared/deliveries/due-on.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { Book } from './book.ts';
import { dropSentPictures, dropUnsentPictures } from './photos.ts';
import { isFull } from './reopen.ts';

/** What a customer takes, however long ago they said so, unless it was voided; cash received. */
const KEPT: ReadonlySet<string> = new Set([
  ...SUBSCRIPTION_TYPES,
  ...['fact.voided', 'cash.handed_over'],
]);
const HISTORY_DAYS = [45, 14, 3] as const;

/** A full phone lets go of pictures and old history, step by step, before it refuses a write. */
export async function whileRoomIsMade<T>(book: Book, write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isFull(error) || !(await makeRoom(book).catch(() => false))) throw error;
    }
  }
}

/** One step; false when there is nothing left to let go of. */
export async function makeRoom(book: Book): Promise<boolean> {
  return (
    (await dropSentPictures(book)) || (await dropHistory(book)) || (await dropUnsentPictures(book))
  );
}

/** Of the pulled history the oldest; what the statement then lacks is in its opening balance. */
async function dropHistory(book: Book): Promise<boolean> {
  const newest = await book.facts.orderBy('day').last();
  if (newest === undefined) return false;
  for (const days of HISTORY_DAYS) {
    const before = addDays(newest.day, -days);
    const old = book.facts.where('day').below(before);
    const count = await old.and(({ type }) => !KEPT.has(type)).delete();
    if (count > 0) return true;
  }
  return false;
}
