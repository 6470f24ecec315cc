// The few single values of the book, each read with what holds before it was ever written.
import { must } from '../../shared/kernel/assert.ts';
import { instant } from '../../shared/kernel/day.ts';
import type { Book, RecoveryMeta, StatusMeta, SyncMeta } from './book.ts';
import type { Session } from './views.ts';

const BEFORE_CONTACT: SyncMeta = {
  key: 'sync',
  lineage: null,
  cursor: null,
  isComplete: false,
  ackedSeq: 0,
  offsetMs: 0,
  lastContactAt: null,
  lastSentAt: null,
  mustReset: false,
  rewindFrom: null,
  nextDeviceId: null,
};

export async function readSync(book: Book): Promise<SyncMeta> {
  const row = await book.meta.get('sync');
  return row?.key === 'sync' ? row : BEFORE_CONTACT;
}

/** Changes some of the sync values; inside the caller's transaction when there is one. */
export async function changeSync(book: Book, change: Partial<SyncMeta>): Promise<void> {
  await book.meta.put({ ...(await readSync(book)), ...change, key: 'sync' });
}

export async function readStatus(book: Book): Promise<StatusMeta> {
  const row = await book.meta.get('status');
  return row?.key === 'status' ? row : { key: 'status', type: 'idle', since: null };
}

/** The watchdog mended something; shown among this phone's diagnostics. */
export async function noteRecovery(
  book: Book,
  why: RecoveryMeta['why'],
  nowMs: number,
): Promise<void> {
  await book.transaction('rw', book.meta, async () => {
    const before = await book.meta.get('recovery');
    const count = before?.key === 'recovery' ? before.count + 1 : 1;
    await book.meta.put({ key: 'recovery', count, why, at: instant(nowMs) });
  });
}

/** Null before the pairing was stored. */
export async function readSession(book: Book): Promise<Session | null> {
  const row = await book.meta.get('session');
  return row?.key === 'session' ? row.session : null;
}

export async function sessionOf(book: Book): Promise<Session> {
  return must(await readSession(book), 'a book in use has a session');
}

/** Who records here, and by how much this phone's clock is off: one request for both. */
export async function recordingAs(book: Book) {
  const rows = await book.meta.toArray();
  const session = rows.flatMap((row) => (row.key === 'session' ? [row.session] : []))[0];
  const sync = rows.flatMap((row) => (row.key === 'sync' ? [row] : []))[0];
  return {
    session: must(session, 'a book in use has a session'),
    offsetMs: (sync ?? BEFORE_CONTACT).offsetMs,
  };
}
