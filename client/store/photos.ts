// Photos of facts on this phone: kept when they are taken, sent after their facts. When the phone
// is full those that were sent go first, those that were not go last.
import { instant } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Book, PictureRow } from './book.ts';
import { sessionOf } from './meta.ts';
import { withPhotoBytes } from './photo-bytes.ts';
import type { World } from './world.ts';

/** What a fact says of its photo. */
export type KeptPhoto = { readonly sha256: string; readonly bytes: number };

/** Keeps a small picture for the fact that is being written, or has been. */
export async function keepPicture(
  { book, world }: { readonly book: Book; readonly world: World },
  factId: FactId,
  small: Blob,
): Promise<KeptPhoto> {
  const { person } = await sessionOf(book);
  const sha256 = await sha256Of(small);
  const takenAt = instant(world.now());
  await withPhotoBytes(person.id, (photos) => photos.put({ sha256, bytes: small, takenAt }));
  const row: PictureRow = {
    id: `${factId}.${sha256}`,
    ...{ factId, sha256, takenAt },
    byteCount: small.size,
    state: 'taken',
    notBeforeMs: 0,
  };
  await book.pictures.put(row);
  return { sha256, bytes: small.size };
}

/** The pictures of a fact that are still on this phone. */
export async function picturesOf(book: Book, factId: FactId): Promise<readonly Blob[]> {
  const rows = await book.pictures.where('factId').equals(factId).toArray();
  if (rows.length === 0) return [];
  const { person } = await sessionOf(book);
  return await withPhotoBytes(person.id, async (photos) => {
    const kept = await photos.bulkGet(rows.map(({ sha256 }) => sha256));
    return kept.flatMap((one) => (one === undefined ? [] : [one.bytes]));
  });
}

const PICTURES_A_STEP = 20;

/** Lets go of the oldest pictures that the office has; false when there are none. */
export async function dropSentPictures(book: Book): Promise<boolean> {
  return (await dropOldest(book, ({ state }) => state === 'sent')) > 0;
}

/** The last resort: the oldest that were not sent, which is told; false when there are none. */
export async function dropUnsentPictures(book: Book): Promise<boolean> {
  const count = await dropOldest(book, ({ state }) => state !== 'sent');
  if (count === 0) return false;
  await book.transaction('rw', book.meta, async () => {
    const told = await book.meta.get('lost_photos');
    const before = told?.key === 'lost_photos' ? told.count : 0;
    await book.meta.put({ key: 'lost_photos', count: before + count });
  });
  return true;
}

async function dropOldest(book: Book, goes: (row: PictureRow) => boolean): Promise<number> {
  const going = (await book.pictures.toArray())
    .filter(goes)
    .toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
    .slice(0, PICTURES_A_STEP);
  if (going.length > 0) await forget(book, going);
  return going.length;
}

/** The bytes go first: a row without bytes is dropped later, bytes without a row would stay. */
export async function forget(book: Book, rows: readonly PictureRow[]): Promise<void> {
  const { person } = await sessionOf(book);
  const others = await book.pictures.where('sha256').anyOf(rows.map(shaOf)).toArray();
  const going = new Set(rows.map(({ id }) => id));
  const needed = new Set(others.filter(({ id }) => !going.has(id)).map(shaOf));
  const unneeded = rows.map(shaOf).filter((sha256) => !needed.has(sha256));
  await withPhotoBytes(person.id, (photos) => photos.bulkDelete(unneeded));
  await book.pictures.bulkDelete([...going]);
}

const shaOf = ({ sha256 }: PictureRow) => sha256;

/** In lower-case hexadecimal. */
async function sha256Of(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
