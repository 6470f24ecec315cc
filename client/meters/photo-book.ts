// Photos of meters on this phone, each under the SHA-256 of its bytes, apart from the book of
// facts: a photo that finds no room never costs a reading. One database a person.
import { Dexie, type Table } from 'dexie';
import type { Instant } from '../../shared/kernel/day.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { photoBookName } from '../store/make-room.ts';
import { shrinkPhoto } from './shrink-photo.ts';

export type PhotoRow = {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly takenAt: Instant;
};

/** What the reading's fact says of its photo. */
export type KeptPhoto = { readonly sha256: string; readonly bytes: number };

/** Makes the picture small, keeps it, and answers what the fact is to say of it. */
export async function keepPhoto(
  of: { readonly personId: PersonId; readonly takenAt: Instant },
  picture: Blob,
): Promise<KeptPhoto> {
  const small = await shrinkPhoto(picture);
  const sha256 = await sha256Of(small);
  const photos = new Dexie(photoBookName(of.personId));
  photos.version(1).stores({ photos: 'sha256, takenAt' });
  const table: Table<PhotoRow, string> = photos.table('photos');
  try {
    await table.put({ sha256, bytes: small, takenAt: of.takenAt });
  } finally {
    photos.close();
  }
  return { sha256, bytes: small.size };
}

/** In lower-case hexadecimal. */
async function sha256Of(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
