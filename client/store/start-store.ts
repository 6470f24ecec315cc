// Brings a book to life: its loop, its search index, and recording that wakes the loop.
import { instant } from '../../shared/kernel/day.ts';
import { openBook } from './book.ts';
import { sessionOf } from './meta.ts';
import { record } from './record.ts';
import { makeSearchIndex } from './search-index.ts';
import type { Store } from './store.ts';
import { startSyncLoop } from './sync-loop.ts';
import type { World } from './world.ts';

export type Running = { readonly store: Store; readonly stop: () => void };

/** Opens the book called `name`, which has a session, and starts to sync. */
export async function startStore(name: string, world: World): Promise<Running> {
  const book = openBook(name);
  const session = await sessionOf(book);
  const loop = startSyncLoop(book, world);
  const store: Store = {
    book,
    session,
    world,
    search: makeSearchIndex(),
    record: async (draft) => {
      const fact = await record(store, draft);
      loop.syncNow();
      askToKeep(store).catch(() => undefined);
      return fact;
    },
    syncNow: loop.syncNow,
  };
  return {
    store,
    stop: () => {
      loop.stop();
      book.close();
    },
  };
}

/** Once, after the first fact is safe: browsers grant it to apps that are used. */
async function askToKeep({ book, world }: Store): Promise<void> {
  const held = await book.meta.get('storage');
  if (held?.key === 'storage' && held.isKept) return;
  const isKept = await world.keepStorage();
  if (isKept === null) return;
  await book.meta.put({ key: 'storage', isKept, askedAt: instant(world.now()) });
}
