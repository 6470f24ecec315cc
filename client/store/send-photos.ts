// Sends photos after the money: each when its fact is with the office, a few a pass, so that facts
// never wait for pictures. A photo that was sent twice is stored once, by its fingerprint.
import { unreachable } from '../../shared/kernel/assert.ts';
import { photoStoredSchema } from '../../shared/kernel/photo.ts';
import type { Book, PictureRow } from './book.ts';
import { type Reply, readReply } from './exchange.ts';
import { sessionOf } from './meta.ts';
import { withPhotoBytes } from './photo-bytes.ts';
import { forget } from './photos.ts';
import { within } from './within.ts';
import type { World } from './world.ts';

const PHOTOS_A_PASS = 3;
/** 150 kB at 2 kB a second, and some. */
const TIMEOUT_MS = 90_000;
const SOON_MS = 600_000;
const TOMORROW_MS = 86_400_000;
/** A form that was left without saving leaves its photo behind for this long. */
const UNSAVED_MS = 172_800_000;

/** True when more may be sent at once. */
export async function sendPhotos(book: Book, world: World, signal: AbortSignal): Promise<boolean> {
  await settleTaken(book, world.now());
  const waiting = await book.pictures.where('state').equals('waiting').toArray();
  const due = waiting.filter(({ notBeforeMs }) => notBeforeMs <= world.now());
  for (const row of due.slice(0, PHOTOS_A_PASS)) {
    if (signal.aborted || !(await sendOne({ book, world, signal }, row))) return false;
  }
  return due.length > PHOTOS_A_PASS;
}

/** A photo waits as soon as its fact is saved; one whose fact was never saved goes. */
async function settleTaken(book: Book, nowMs: number): Promise<void> {
  for (const row of await book.pictures.where('state').equals('taken').toArray()) {
    const { factId, takenAt } = row;
    const isUnsent = (await book.outbox.get(factId)) !== undefined;
    if (isUnsent) continue;
    const isKnown = (await book.sent.get(factId)) ?? (await book.facts.get(factId));
    if (isKnown !== undefined) await book.pictures.update(row.id, { state: 'waiting' });
    else if (nowMs - Date.parse(takenAt) > UNSAVED_MS) await forget(book, [row]);
  }
}

type Sending = { readonly book: Book; readonly world: World; readonly signal: AbortSignal };

/** False where there is no network: the rest waits. */
async function sendOne({ book, world, signal }: Sending, row: PictureRow): Promise<boolean> {
  const { person } = await sessionOf(book);
  const kept = await withPhotoBytes(person.id, (photos) => photos.get(row.sha256));
  if (kept === undefined) {
    await book.pictures.delete(row.id);
    return true;
  }
  const reply = await put(world, { row, bytes: kept.bytes, signal });
  switch (reply.type) {
    case 'answered':
      await book.pictures.update(row.id, { state: 'sent' });
      return true;
    case 'refused': {
      // Its fact may be kept apart, or the office has no room: neither is over for good.
      const isSoon = reply.refusal.refusal === 'not_found' || reply.refusal.refusal === 'busy';
      const notBeforeMs = world.now() + (isSoon ? SOON_MS : TOMORROW_MS);
      await book.pictures.update(row.id, { notBeforeMs });
      return true;
    }
    case 'unreachable':
      return false;
    default:
      return unreachable(reply);
  }
}

type Putting = {
  readonly row: PictureRow;
  readonly bytes: Blob;
  readonly signal: AbortSignal;
};

async function put(world: World, { row, bytes, signal }: Putting): Promise<Reply<unknown>> {
  const asking = async () => {
    const path = `/api/photos/${row.factId}/${row.sha256}`;
    const headers = { 'content-type': bytes.type || 'image/jpeg' };
    const body = await bytes.arrayBuffer();
    const response = await world.fetch(path, { method: 'PUT', headers, body, signal });
    return readReply(response, await response.text(), photoStoredSchema);
  };
  try {
    return await within(world, TIMEOUT_MS, asking());
  } catch {
    return { type: 'unreachable', status: world.isOnline() ? 'no_real_connection' : 'offline' };
  }
}
