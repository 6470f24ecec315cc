// A browser that never answers the first opening of a database, as Safari now and then: the app
// asks anew, without a reload.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { followActiveBook } from '../../../client/store/follow-active.ts';
import { startStore } from '../../../client/store/start-store.ts';
import { makePhone } from './phone.ts';
import { PERSON } from './shop.ts';
import { turnClock } from './turn-clock.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  vi.restoreAllMocks();
});

/** The next opening of a database is never answered, as Safari's first one now and then. */
function hangNextOpening(): void {
  const open = indexedDB.open.bind(indexedDB);
  let openings = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
    openings += 1;
    return openings === 1 ? Object.create(IDBOpenDBRequest.prototype) : open(...asked);
  });
}

test('who is signed in is asked anew when the first opening is never answered', async () => {
  const phone = await makePhone(null);
  const told: (string | null)[] = [];
  hangNextOpening();
  const stop = followActiveBook(phone.world, (name) => told.push(name));
  await turnClock(phone, 9_000);
  expect(told).toEqual([]);
  await turnClock(phone, 2_000);
  expect(told).toEqual([null]);
  stop();
});

test('a book whose opening never ends is opened once more', async () => {
  const phone = await makePhone(null);
  phone.book.close();
  hangNextOpening();
  let isRunning = false;
  const starting = startStore(phone.book.name, phone.world).then((running) => {
    isRunning = true;
    return running;
  });
  await turnClock(phone, 9_000);
  expect(isRunning).toBe(false);
  await turnClock(phone, 2_000);
  const running = await starting;
  expect(running.store.session.person.id).toBe(PERSON);
  running.stop();
});
