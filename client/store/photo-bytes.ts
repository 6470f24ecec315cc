// The pictures themselves, each under the SHA-256 of its bytes, apart from the book of facts: a
// photo that finds no room never costs a reading. One database a person.
import { Dexie, type Table } from 'dexie';
import type { Instant } from '../../shared/kernel/day.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';

export type PhotoBytes = {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly takenAt: Instant;
};

const photoBookName = (personId: PersonId) => `routebook-photos-${personId}`;

/** Runs `work` on a person's pictures, and closes them whatever happens. */
export async function withPhotoBytes<T>(
  personId: PersonId,
  work: (photos: Table<PhotoBytes, string>) => Promise<T>,
): Promise<T> {
  const database = new Dexie(photoBookName(personId));
  database.version(1).stores({ photos: 'sha256, takenAt' });
  try {
    return await work(database.table('photos'));
  } finally {
    database.close();
  }
}
