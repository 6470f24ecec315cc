// A phone that hangs gets itself going again: a database that never answers, one that the browser
// dropped, another tab that leads and hangs, a line that an error closed, a disk that is full.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { openBook } from '../../../client/store/book.ts';
import { type Hearing, keepLine } from '../../../client/store/live-line.ts';
import { withPhotoBytes } from '../../../client/store/photo-bytes.ts';
import { keepPicture } from '../../../client/store/photos.ts';
import { record } from '../../../client/store/record.ts';
import { type SyncLoop, startSyncLoop } from '../../../client/store/sync-loop.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { day } from '../../../shared/kernel/day.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import { makeOffice } from './fake-office.ts';
import { makePhone, type Phone, stock } from './phone.ts';
import { customer, customerId, factId, PERSON, payment } from './shop.ts';
import { settle, turnClock } from './turn-clock.ts';

const ASHA = customerId(1);
vi.setConfig({ testTimeout: 30_000 });

const loops: SyncLoop[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const loop of loops.splice(0)) loop.stop();
});

function start(phone: Phone): SyncLoop {
  const loop = startSyncLoop(phone.book, phone.world);
  loops.push(loop);
  return loop;
}

/** The database answers nothing more until it is opened anew, as Safari's does. */
function hangUntilReopened(phone: Phone): void {
  const real = phone.book.transaction.bind(phone.book);
  let isHanging = true;
  const reallyOpen = phone.book.open.bind(phone.book);
  vi.spyOn(phone.book, 'open').mockImplementation(() => {
    isHanging = false;
    return reallyOpen();
  });
  vi.spyOn(phone.book, 'transaction').mockImplementation((...of: Parameters<typeof real>) =>
    isHanging ? new Dexie.Promise(() => undefined) : real(...of),
  );
}

test('a database that hangs is opened anew, and what waits is sent without a reload', async () => {
  const office = makeOffice([customer(1)]);
  const phone = await makePhone(office);
  const loop = start(phone);
  await settle();
  await record(phone, payment(factId(1), ASHA, 100));
  hangUntilReopened(phone);
  loop.syncNow();
  await turnClock(phone, 60_000);
  expect(office.factIds()).toHaveLength(0);
  await turnClock(phone, 200_000);
  expect(office.factIds()).toHaveLength(1);
});

test('a save in a database that hangs opens it anew and saves once', async () => {
  const phone = await makePhone(null);
  await phone.book.outbox.count();
  hangUntilReopened(phone);
  const saving = record(phone, payment(factId(1), ASHA, 100));
  await turnClock(phone, 20_000);
  expect((await saving).id).toBe(factId(1));
  expect(await phone.book.outbox.count()).toBe(1);
});

test('the lead is free for another tab as soon as the loop ends', async () => {
  const office = makeOffice([customer(1)]);
  let isHeld = false;
  const phone = await makePhone(office, {
    fetch: () => new Promise(() => undefined),
    lead: async (_name, _wait, work) => {
      isHeld = true;
      await work();
      isHeld = false;
    },
  });
  const loop = start(phone);
  await settle();
  expect(isHeld).toBe(true);
  loop.stop();
  await settle();
  expect(isHeld).toBe(false);
});

test('a tab takes the lead from one that hangs; that one stands in line again', async () => {
  const office = makeOffice([customer(1)]);
  let isHanging = false;
  let dethrone = () => {};
  const lead: Phone['world']['lead'] = async (_name, { isStealing }, work) => {
    if (isHanging && !isStealing) return await new Promise(() => undefined);
    dethrone();
    const lost = new Promise<never>((_resolve, reject) => {
      dethrone = () => reject(new DOMException('stolen', 'AbortError'));
    });
    await Promise.race([work(), lost]);
  };
  // A frozen tab holds the lead: its timers do not run, its requests come to no end.
  const frozen = await makePhone(office, { lead, fetch: () => new Promise(() => undefined) });
  await stock(frozen.book, [customer(1)]);
  await record(frozen, payment(factId(1), ASHA, 100));
  start(frozen);
  await settle();
  isHanging = true;
  const timers: Phone['timers'] = [];
  const awake: Phone = {
    ...frozen,
    timers,
    world: {
      ...frozen.world,
      fetch: (path, init) => office.serve(path, init),
      after: (delayMs, run) => {
        const timer = { atMs: frozen.clock.ms + delayMs, run };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    },
  };
  start(awake);
  await turnClock(awake, 100_000);
  expect(office.factIds()).toHaveLength(0);
  await turnClock(awake, 60_000);
  expect(office.factIds()).toHaveLength(1);
  expect(await awake.book.meta.get('recovery')).toMatchObject({ count: 1, why: 'stuck' });
});

test('a line that an error closed is opened again, later and later, until it is given up', () => {
  const timers: { readonly delayMs: number; readonly run: () => void }[] = [];
  const lines: Hearing[] = [];
  let pokes = 0;
  const after = (delayMs: number, run: () => void) => {
    timers.push({ delayMs, run });
    return () => void timers.splice(0);
  };
  const giveUp = keepLine(
    { after, jitter: () => 1 },
    (hearing) => {
      lines.push(hearing);
      return () => undefined;
    },
    () => {
      pokes += 1;
    },
  );
  const waits: number[] = [];
  for (let failure = 0; failure < 8; failure += 1) {
    lines.at(-1)?.ended();
    const timer = timers.pop();
    waits.push(timer?.delayMs ?? 0);
    timer?.run();
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
  lines.at(-1)?.opened();
  expect(pokes).toBe(1);
  lines.at(-1)?.ended();
  expect(timers.pop()?.delayMs).toBe(1_000);
  giveUp();
  lines.at(-1)?.ended();
  expect(timers).toEqual([]);
});

/** A disk that takes nothing the next `times` times. */
function fullDisk(phone: Phone): { times: number } {
  const add = phone.book.outbox.add.bind(phone.book.outbox);
  const disk = { times: 0 };
  vi.spyOn(phone.book.outbox, 'add').mockImplementation((row) => {
    disk.times -= 1;
    const isFull = disk.times >= 0;
    return isFull ? Dexie.Promise.reject(new Dexie.QuotaExceededError('no space')) : add(row);
  });
  return disk;
}

/** History as the office would have sent it. */
async function putHistory(phone: Phone, days: readonly string[]): Promise<void> {
  const unsent = must(await phone.book.outbox.get(factId(1)), 'a fact was recorded');
  const { fact, customerId: of, accountId, deviceId, authorId, savedAt } = unsent;
  const received = { customerId: of, accountId, deviceId, authorId, receivedAt: savedAt };
  await phone.book.facts.bulkPut(
    days.map((text, place) => ({
      ...fact,
      ...received,
      id: factId(90 + place),
      day: day(text),
      version: 1,
    })),
  );
}

test('a full phone lets go of sent photos, then history, then others, never entries', async () => {
  const phone = await makePhone(null);
  const { book } = phone;
  await record(phone, payment(factId(1), ASHA, 100));
  await keepPicture(phone, factId(1), new Blob(['a photo that was sent']));
  await book.pictures.toCollection().modify({ state: 'sent' });
  await keepPicture(phone, factId(1), new Blob(['a photo that was not']));
  await putHistory(phone, ['2026-01-01', '2026-11-20']);
  const disk = fullDisk(phone);
  const person = personIdSchema.parse(PERSON);
  const left = async () => [
    await withPhotoBytes(person, (photos) => photos.count()),
    await book.facts.count(),
  ];
  for (const [n, held] of [
    [2, [1, 2]],
    [3, [1, 1]],
    [4, [0, 1]],
  ] as const) {
    disk.times = 1;
    await record(phone, payment(factId(n), ASHA, n * 100));
    expect(await left()).toEqual(held);
  }
  expect(await book.facts.toCollection().primaryKeys()).toEqual([factId(91)]);
  expect(await book.meta.get('lost_photos')).toEqual({ key: 'lost_photos', count: 1 });
  expect(await book.outbox.count()).toBe(4);
});

test('a phone that stays full says so and uses no number up', async () => {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1)]);
  fullDisk(phone).times = 1_000;
  await expect(record(phone, payment(factId(1), ASHA, 100))).rejects.toMatchObject({
    reason: 'phone_full',
  });
  expect(await phone.book.counters.count()).toBe(0);
});

test('an old tab does not block a newer version of the book, and goes on working', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const phone = await makePhone(null);
  await record(phone, payment(factId(1), ASHA, 100));
  const newer = openBook(phone.book.name);
  newer.version(3).stores({ brandNew: 'id' });
  await newer.open();
  expect(await newer.table('outbox').count()).toBe(1);
  await record(phone, payment(factId(2), ASHA, 200));
  expect(await newer.table('outbox').count()).toBe(2);
  newer.close();
  const again = openBook(phone.book.name);
  expect(await again.outbox.count()).toBe(2);
  again.close();
});
