// Who is signed in on a phone: once online, then for ever without a network; each person their
// book.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { openBook } from '../../../client/store/book.ts';
import { readSession } from '../../../client/store/meta.ts';
import { isProven, setPin } from '../../../client/store/pin.ts';
import { record } from '../../../client/store/record.ts';
import { activeBookName, openRegistry } from '../../../client/store/registry.ts';
import { listWaitingPeople, signInWith, signOutWith } from '../../../client/store/sign-in.ts';
import { BookLost, startStore } from '../../../client/store/start-store.ts';
import type { World } from '../../../client/store/world.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { makeOffice } from './fake-office.ts';
import { makePhone } from './phone.ts';
import { customer, customerId, factId, payment, uuid } from './shop.ts';

const ASHA = customerId(1);

beforeEach(async () => {
  const names = await Dexie.getDatabaseNames();
  for (const name of names) if (name.startsWith('routebook')) await Dexie.delete(name);
});

/** A phone that can reach sign-in and the office; people by their password. */
async function makeWorld() {
  const office = makeOffice([customer(1)]);
  const people: Readonly<Record<string, number>> = { ravi: 1, meena: 2 };
  let person = 0;
  let isReachable = true;
  const { world } = await makePhone(office);
  const shownKeys: (string | null)[] = [];
  const enter = (password: string) => {
    person = people[password] ?? 0;
    if (person === 0) return Response.json({ message: 'no' }, { status: 401 });
    return Response.json({ token: 't', user: { id: 'u' } });
  };
  const fetch: World['fetch'] = async (path, init) => {
    if (!isReachable) throw new TypeError('network');
    if (path === '/api/auth/sign-out') return Response.json({ success: true });
    if (path.startsWith('/api/auth/')) return enter(JSON.parse(String(init.body)).password);
    const reply = await office.serve(path, init);
    shownKeys.push(new Headers(init.headers).get('x-routebook-device'));
    if (path !== '/api/devices') return reply;
    const pairing = await reply.json();
    const deviceKey = `key of ${pairing.deviceId}`;
    const own = { ...pairing.person, id: uuid('a', person) };
    return Response.json({ ...pairing, deviceKey, person: own });
  };
  return {
    office,
    shownKeys,
    world: { ...world, fetch },
    cutOff: () => {
      isReachable = false;
    },
  };
}

async function bookOfNow() {
  const registry = openRegistry();
  const name = await activeBookName(registry);
  registry.close();
  return name;
}

async function restored() {
  const name = await bookOfNow();
  if (name === null) return null;
  const book = openBook(name);
  const session = await readSession(book);
  book.close();
  return session;
}

test('signing in pairs the phone, pulls, and opens offline from then on', async () => {
  const { world, cutOff } = await makeWorld();
  expect(await restored()).toBeNull();
  expect(await signInWith(world, ' Ravi@Dairy.in', 'ravi')).toMatchObject({
    type: 'signed_in',
    session: { tenantName: 'Asha Dairy', person: { name: 'Ravi' } },
  });
  cutOff();
  expect(await restored()).toMatchObject({ tenantName: 'Asha Dairy' });
  const book = openBook((await bookOfNow()) ?? '');
  expect(await book.customers.count()).toBe(1);
  book.close();
});

test('every sync shows the key of the pairing', async () => {
  const { world, shownKeys } = await makeWorld();
  const outcome = await signInWith(world, 'ravi@dairy.in', 'ravi');
  if (outcome.type !== 'signed_in') throw new Error(outcome.type);
  const [ofPairing, ...ofSync] = shownKeys;
  expect(ofPairing).toBeNull();
  expect(new Set(ofSync)).toEqual(new Set([`key of ${outcome.session.deviceId}`]));
});

test('a wrong password, too many of them and a missing network are told apart', async () => {
  const { world, cutOff } = await makeWorld();
  expect(await signInWith(world, 'ravi@dairy.in', 'guess')).toEqual({ type: 'wrong' });
  const braked = { ...world, fetch: async () => Response.json({}, { status: 429 }) };
  expect(await signInWith(braked, 'ravi@dairy.in', 'ravi')).toEqual({ type: 'too_often' });
  cutOff();
  expect(await signInWith(world, 'ravi@dairy.in', 'ravi')).toEqual({ type: 'unreachable' });
  expect(await restored()).toBeNull();
});

test('too many phones of one person are told as such, not as a wrong password', async () => {
  const { world } = await makeWorld();
  const full: typeof world = {
    ...world,
    fetch: async (path, init) =>
      path === '/api/devices'
        ? Response.json({ refusal: 'too_many_phones' }, { status: 403 })
        : await world.fetch(path, init),
  };
  expect(await signInWith(full, 'ravi@dairy.in', 'ravi')).toEqual({ type: 'too_many_phones' });
  expect(await restored()).toBeNull();
});

test('the same person on the same phone stays the same device', async () => {
  const { world, office } = await makeWorld();
  const first = await signInWith(world, 'ravi@dairy.in', 'ravi');
  await signOutWith(world);
  const second = await signInWith(world, 'RAVI@dairy.in', 'ravi');
  const idOf = (one: typeof first) => (one.type === 'signed_in' ? one.session.deviceId : null);
  expect(idOf(second)).toBe(idOf(first));
  expect(idOf(first)).not.toBeNull();
  expect(office.owed).toBeDefined();
});

test('signing out waits for what is unsent, and another person never gets it', async () => {
  const { world, office, cutOff } = await makeWorld();
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  const ravis = must(await bookOfNow(), 'Ravi is signed in');
  const book = openBook(ravis);
  await record({ book, world }, payment(factId(1), ASHA, 25_000));
  expect(await signOutWith(world)).toEqual({ type: 'refused', count: 1 });
  expect(await bookOfNow()).toBe(ravis);
  await signInWith(world, 'meena@dairy.in', 'meena');
  const meenas = must(await bookOfNow(), 'Meena is signed in');
  expect(meenas).not.toBe(ravis);
  const other = openBook(meenas);
  expect(await other.outbox.count()).toBe(0);
  other.close();
  cutOff();
  expect(await book.outbox.count()).toBe(1);
  expect(office.factIds()).toEqual([]);
  book.close();
});

test('the browser is asked to keep the book after the first save; its answer is kept', async () => {
  const { world } = await makeWorld();
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  let asked = 0;
  const { store, stop } = await startStore(must(await bookOfNow(), 'Ravi is signed in'), {
    ...world,
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    keepStorage: async () => {
      asked += 1;
      return true;
    },
  });
  expect(asked).toBe(0);
  await store.record(payment(factId(1), ASHA, 100));
  await store.record(payment(factId(2), ASHA, 100));
  await vi.waitFor(async () => {
    expect(await store.book.meta.get('storage')).toMatchObject({ isKept: true });
  });
  expect(asked).toBeLessThanOrEqual(2);
  stop();
});

test('facts may be left behind on purpose: they wait for their author only', async () => {
  const { world, office } = await makeWorld();
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  const ravis = must(await bookOfNow(), 'Ravi is signed in');
  const book = openBook(ravis);
  await record({ book, world }, payment(factId(1), ASHA, 25_000));
  expect(await signOutWith(world, { isLeavingThem: true })).toEqual({ type: 'signed_out' });
  expect(await listWaitingPeople()).toEqual([{ name: 'Ravi', count: 1 }]);
  await signInWith(world, 'meena@dairy.in', 'meena');
  expect(await bookOfNow()).not.toBe(ravis);
  expect(office.factIds()).toEqual([]);
  await signOutWith(world);
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  expect(await bookOfNow()).toBe(ravis);
  expect(await book.outbox.count()).toBe(1);
  book.close();
});

/** A phone whose memory outlives its databases. */
function withMemory(world: World): World {
  const devices: string[] = [];
  return {
    ...world,
    memory: { devices: () => devices, remember: (id) => void devices.unshift(id) },
  };
}

test('a phone whose browser cleared it says what it had not sent', async () => {
  const { world: plain, office } = await makeWorld();
  const world = withMemory(plain);
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  const first = must(world.memory, 'it has a memory').devices()[0];
  const name = must(await bookOfNow(), 'Ravi is signed in');
  await Dexie.delete(name);
  await Dexie.delete('routebook');
  const lost = { deviceCode: '07', lastContactAt: null, unsentCount: 3, unsentSums: [] };
  office.lose(must(first, 'it is remembered'), lost);
  expect(await signInWith(world, 'ravi@dairy.in', 'ravi')).toMatchObject({ type: 'signed_in' });
  const book = openBook(must(await bookOfNow(), 'Ravi is signed in'));
  expect(await book.meta.get('loss')).toEqual({ ...lost, key: 'loss' });
  expect((await readSession(book))?.deviceId).not.toBe(first);
  book.close();
});

test('who gave their password just now needs no old PIN, for ten minutes', async () => {
  const { world } = await makeWorld();
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  const registry = openRegistry();
  const salt = new Uint8Array(16);
  await setPin(registry, 'ravi@dairy.in', { pin: '4711', idleMinutes: 5, salt });
  const proven = async (laterMs: number) => {
    const row = await registry.signIns.get('ravi@dairy.in');
    return isProven(row?.pin?.passwordAtMs ?? 0, world.now() + laterMs);
  };
  expect(await proven(0), 'set after the sign-in: it is asked for').toBe(false);
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  expect(await proven(0)).toBe(true);
  expect(await proven(599_999)).toBe(true);
  expect(await proven(600_000)).toBe(false);
  expect(await proven(-1), 'a clock that was set back').toBe(false);
  await setPin(registry, 'ravi@dairy.in', { pin: '0815', idleMinutes: 5, salt });
  expect(await proven(0), 'once').toBe(false);
  registry.close();
});

test('a book that is gone under a sign-in leads back to signing in', async () => {
  const { world } = await makeWorld();
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  const name = must(await bookOfNow(), 'Ravi is signed in');
  await Dexie.delete(name);
  await expect(startStore(name, world)).rejects.toBeInstanceOf(BookLost);
});
