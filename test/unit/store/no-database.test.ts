// A browser without a database (a private window, storage shut off): the loop fails as often as it
// is run, and must leave the phone its time to say so.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { type Book, openBook } from '../../../client/store/book.ts';
import { startSyncLoop } from '../../../client/store/sync-loop.ts';
import { makeOffice } from './fake-office.ts';
import { makePhone } from './phone.ts';
import { customer } from './shop.ts';
import { settle, turnClock } from './turn-clock.ts';

vi.setConfig({ testTimeout: 30_000 });

function bookWithoutDatabase(): Book {
  const dependencies = { ...Dexie.dependencies };
  Reflect.deleteProperty(Dexie.dependencies, 'indexedDB');
  Reflect.deleteProperty(Dexie.dependencies, 'IDBKeyRange');
  const book = openBook('nowhere');
  Object.assign(Dexie.dependencies, dependencies);
  return book;
}

test('a browser without a database: the loop tries again with a pause, and ends', async () => {
  let leads = 0;
  const phone = await makePhone(makeOffice([customer(1)]), {
    lead: async (_name, _wait, work) => {
      leads += 1;
      // A loop that spins never gives this thread back: here it ends, and the test is red.
      if (leads < 1_000) await work();
    },
  });
  const loop = startSyncLoop(bookWithoutDatabase(), phone.world);
  await settle();
  expect(leads).toBe(1);
  await turnClock(phone, 5_000);
  expect(leads).toBeGreaterThan(1);
  expect(leads).toBeLessThanOrEqual(6);
  loop.stop();
  const atEnd = leads;
  await turnClock(phone, 5_000);
  expect(leads).toBe(atEnd);
});
