// When the phone syncs, by a clock that the test turns: after a save, on waking, after the server
// was away, and when a request hangs for ever.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
import { type SyncLoop, startSyncLoop } from '../../../client/store/sync-loop.ts';
import { makeOffice } from './fake-office.ts';
import { makePhone, type Phone } from './phone.ts';
import { customer, customerId, factId, payment } from './shop.ts';
import { settle, turnClock } from './turn-clock.ts';

const ASHA = customerId(1);
vi.setConfig({ testTimeout: 30_000 });

const loops: SyncLoop[] = [];
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop();
});

function start(phone: Phone): SyncLoop {
  const loop = startSyncLoop(phone.book, phone.world);
  loops.push(loop);
  return loop;
}

test('a saved fact goes at once, then the phone polls each minute', async () => {
  const office = makeOffice([customer(1)]);
  const phone = await makePhone(office);
  const loop = start(phone);
  await settle();
  expect(office.servedCount()).toBe(1);
  await record(phone, payment(factId(1), ASHA, 100));
  loop.syncNow();
  await settle();
  expect(office.factIds()).toHaveLength(1);
  const before = office.servedCount();
  await turnClock(phone, 180_000);
  expect(office.servedCount()).toBe(before + 3);
});

test('fifteen minutes without a server, then everything goes within a minute', async () => {
  const office = makeOffice([customer(1)]);
  let isAway = true;
  const phone = await makePhone(office, {
    fetch: async (path, init) => {
      if (isAway) throw new TypeError('network');
      return await office.serve(path, init);
    },
  });
  await phone.book.businesses.put((await import('./shop.ts')).business);
  await record(phone, payment(factId(1), ASHA, 100));
  start(phone);
  await turnClock(phone, 900_000);
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'no_real_connection', count: 1 });
  isAway = false;
  await turnClock(phone, 60_000);
  expect(office.factIds()).toHaveLength(1);
  expect(await selectSyncPill(phone.book)).toMatchObject({ type: 'all_sent' });
});

test('the first failures are tried again after 1, 2, 4 and 8 seconds', async () => {
  const triedAtMs: number[] = [];
  const phone = await makePhone(null, {
    fetch: async () => {
      triedAtMs.push(phone.clock.ms);
      throw new TypeError('network');
    },
  });
  start(phone);
  await turnClock(phone, 16_000);
  const waits = triedAtMs.slice(1).map((ms, place) => ms - (triedAtMs[place] ?? 0));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
});

test('a request without an answer is given up after thirty seconds', async () => {
  const phone = await makePhone(null, {
    fetch: (_path, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () =>
          reject(new DOMException('late', 'AbortError')),
        );
      }),
  });
  await record(phone, payment(factId(1), ASHA, 100));
  start(phone);
  await settle();
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'sending', count: 1 });
  await turnClock(phone, 30_000);
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'no_real_connection', count: 1 });
});

test('a request that even its end does not end is left alone after thirty seconds', async () => {
  const office = makeOffice([customer(1)]);
  let count = 0;
  const phone = await makePhone(office, {
    fetch: (path, init) => {
      count += 1;
      return count === 2 ? new Promise(() => undefined) : office.serve(path, init);
    },
  });
  const loop = start(phone);
  await settle();
  await record(phone, payment(factId(1), ASHA, 100));
  loop.syncNow();
  await turnClock(phone, 29_000);
  expect(office.factIds()).toHaveLength(0);
  await turnClock(phone, 3_000);
  expect(office.factIds()).toHaveLength(1);
});

test('a signed-out phone says so, keeps everything and goes on after signing in', async () => {
  const office = makeOffice([customer(1)]);
  const phone = await makePhone(office);
  start(phone);
  await settle();
  await record(phone, payment(factId(1), ASHA, 100));
  office.faults.push('signed_out');
  loops[0]?.syncNow();
  await settle();
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'signed_out', count: 1 });
  await turnClock(phone, 60_000);
  expect(office.factIds()).toHaveLength(1);
});

test('a tab that does not lead wakes the one that does', async () => {
  const office = makeOffice([customer(1)]);
  const heard: (() => void)[] = [];
  const leader = await makePhone(office, {
    channel: (_name, wake) => {
      heard.push(wake);
      return { tell: () => undefined, close: () => undefined };
    },
  });
  const follower: Phone = {
    ...leader,
    world: {
      ...leader.world,
      lead: () => new Promise(() => undefined),
      channel: () => ({ tell: () => heard[0]?.(), close: () => undefined }),
    },
  };
  start(leader);
  const second = start(follower);
  await settle();
  await record(follower, payment(factId(1), ASHA, 100));
  second.syncNow();
  await settle();
  expect(office.factIds()).toHaveLength(1);
});
