// Brings a book to life: its loop, and recording that wakes the loop.
import { instant } from '../../shared/kernel/day.ts';
import { openBook } from './book.ts';
import { holdReads } from './follow.ts';
import { readSession } from './meta.ts';
import { record, recordAll } from './record.ts';
import type { Store } from './store.ts';
import { startSyncLoop } from './sync-loop.ts';
import { TookTooLong, within } from './within.ts';
import type { World } from './world.ts';

/** The pass that a save asks for leaves its receipt the time to be painted on a slow phone. */
const WAKE_AFTER_MS = 100;

/** What the save has changed is read after that: until then the frame has the phone to itself. */
const READ_AFTER_MS = 50;

export type Running = { readonly store: Store; readonly stop: () => void };

/** The browser has cleared the book of somebody who was signed in. */
export class BookLost extends Error {
  override readonly name = 'BookLost';
}

/** Opens the book called `name`, which has a session, and starts to sync. */
export async function startStore(name: string, world: World): Promise<Running> {
  const { book, session } = await openWithin(name, world);
  if (session === null) {
    book.close();
    throw new BookLost(`the book ${name} holds nothing any more`);
  }
  const loop = startSyncLoop(book, world);
  let cancelWaking = () => {};
  const wakeSoon = () => {
    cancelWaking();
    cancelWaking = world.after(WAKE_AFTER_MS, () => {
      loop.syncNow();
      store.askToKeep();
    });
  };
  /** What follows the book reads it anew once the screen shows that the save is done. */
  const saving = async <Saved>(recording: Promise<Saved>): Promise<Saved> => {
    const release = holdReads(book);
    try {
      const saved = await recording;
      wakeSoon();
      return saved;
    } finally {
      world.afterPaint(() => world.after(READ_AFTER_MS, release));
    }
  };
  const store: Store = {
    book,
    session,
    world,
    record: (draft) => saving(record(store, draft)),
    recordAll: (drafts) => saving(recordAll(store, drafts)),
    syncNow: loop.syncNow,
    askToKeep: () => void askToKeep(store).catch(() => undefined),
  };
  // Browsers grant it to apps that are used: asked again at each start, once there is something.
  if ((await book.outbox.count()) + (await book.sent.count()) > 0) store.askToKeep();
  return {
    store,
    stop: () => {
      cancelWaking();
      loop.stop();
      book.close();
    },
  };
}

/** A book opens in a second on a slow phone; after this long nothing answers any more. */
const OPENING_MS = 10_000;

/**
 * Some browsers never answer the first opening after they were started. Dexie waits for that one
 * for ever, so that it takes a new instance to ask again.
 */
async function openWithin(name: string, world: World) {
  const first = openBook(name);
  try {
    return { book: first, session: await within(world, OPENING_MS, readSession(first)) };
  } catch (error) {
    first.close();
    if (!(error instanceof TookTooLong)) throw error;
    const second = openBook(name);
    return { book: second, session: await readSession(second) };
  }
}

/** After the first fact is safe, after the app was installed, and until it is granted. */
async function askToKeep({ book, world }: Store): Promise<void> {
  const held = await book.meta.get('storage');
  if (held?.key === 'storage' && held.isKept) return;
  const isKept = await world.keepStorage();
  if (isKept === null) return;
  await book.meta.put({ key: 'storage', isKept, askedAt: instant(world.now()) });
}
