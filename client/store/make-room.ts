// A full phone lets go of what can be had again or matters less, step by step: pictures, then old
// history. The outbox, what was sent lately and the counters are never touched.
import { Dexie } from 'dexie';
import { addDays } from '../../shared/kernel/day.ts';
import type { Book } from './book.ts';
import { readSession } from './meta.ts';

/** The database of a person's photos; `client/meters` keeps them there. */
export const photoBookName = (personId: string) => `routebook-photos-${personId}`;

const PHOTOS_A_STEP = 20;
const HISTORY_DAYS = [45, 14, 3] as const;

/** One step; false when there is nothing left to let go of. */
export async function makeRoom(book: Book): Promise<boolean> {
  return (await dropPhotos(book)) || (await dropHistory(book));
}

async function dropPhotos(book: Book): Promise<boolean> {
  const session = await readSession(book);
  if (session === null) return false;
  const name = photoBookName(session.person.id);
  if (!(await Dexie.exists(name))) return false;
  const photos = new Dexie(name);
  try {
    await photos.open();
    const table = photos.table('photos');
    const oldest = await table.orderBy('takenAt').limit(PHOTOS_A_STEP).primaryKeys();
    await table.bulkDelete(oldest);
    return oldest.length > 0;
  } finally {
    photos.close();
  }
}

/** Of the pulled history the oldest; what the statement then lacks is in its opening balance. */
async function dropHistory(book: Book): Promise<boolean> {
  const newest = await book.facts.orderBy('day').last();
  if (newest === undefined) return false;
  for (const days of HISTORY_DAYS) {
    const before = addDays(newest.day, -days);
    const count = await book.facts.where('day').below(before).delete();
    if (count > 0) return true;
  }
  return false;
}
