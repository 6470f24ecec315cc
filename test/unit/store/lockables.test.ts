// Who stands at the lock: a book that can't be read, or never opens, keeps nobody else out.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openBook } from '../../../client/store/book.ts';
import { type Lockable, onLockables } from '../../../client/store/lockables.ts';
import { setPin } from '../../../client/store/pin.ts';
import { openRegistry } from '../../../client/store/registry.ts';
import { deviceIdSchema } from '../../../shared/kernel/ids.ts';
import { makePhone } from './phone.ts';
import { uuid } from './shop.ts';

/** A database that another window holds at an older version: it never opens. */
const hold = (name: string) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asking = indexedDB.open(name, 1);
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });

/** No time passes but for limits, which are over at once. */
const impatient = {
  after: (_delayMs: number, run: () => void) => {
    const timer = setTimeout(run, 300);
    return () => clearTimeout(timer);
  },
};

test('another’s book that never opens is passed over, and told at the lock', async () => {
  const phone = await makePhone(null);
  const own = openBook('routebook-own');
  const session = await phone.book.meta.get('session');
  if (session === undefined) throw new Error('somebody is signed in');
  await own.meta.put(session);
  own.close();
  const held = await hold('routebook-held');
  const registry = openRegistry();
  const deviceId = deviceIdSchema.parse(uuid('e', 1));
  for (const [login, bookName, isActive] of [
    ['asha@example.com', 'routebook-own', 1],
    ['ravi@example.com', 'routebook-held', 0],
  ] as const) {
    await registry.signIns.put({ login, deviceId, bookName, isActive });
    await setPin(registry, login, { pin: '4711', idleMinutes: 5, salt: new Uint8Array(16) });
  }
  let stop = () => {};
  const people = await new Promise<readonly Lockable[]>((resolve) => {
    stop = onLockables(impatient, resolve);
  });
  expect(people).toMatchObject([
    { login: 'asha@example.com', isActive: true, isUnreadable: false },
    { login: 'ravi@example.com', name: 'ravi@example.com', isActive: false, isUnreadable: true },
  ]);
  stop();
  registry.close();
  held.close();
});
