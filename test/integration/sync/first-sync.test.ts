// The first sync of a phone killed at every page, as its answer arrives and after it was stored: it
// goes on from where it was and ends with the same book.
import 'fake-indexeddb/auto';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '../../../client/store/meta.ts';
import { type PassResult, syncPass } from '../../../client/store/sync.ts';
import type { SignedIn } from '../../../server/people/who.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import { syncRoom } from '../../../server/sync/sync-room.ts';
import { accountCode } from '../../../shared/kernel/code.ts';
import { freshDatabase } from '../../database.ts';
import { makePhone, type Phone } from '../../unit/store/phone.ts';
import { bodies } from '../../world/bodies.ts';
import { worldOf } from '../../world/open-world.ts';
import { customerOf, NOON, people, planOf } from '../../world.ts';

const CUSTOMERS = 1_500;
/** Phones: one that nothing happens to, and two for each of its pages at most. */
const PHONES = 30;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let phones: Phone[];
let answer: (path: string, init: RequestInit) => Promise<Response>;

beforeAll(async () => {
  database = await freshDatabase();
  phones = [];
  for (let n = 0; n < PHONES; n += 1) {
    phones.push(await makePhone(null, { fetch: (path, init) => answer(path, init) }));
  }
  const plan = planOf(1);
  const ids = await Promise.all(phones.map(async ({ book }) => (await sessionOf(book)).deviceId));
  const own = ids.map((id) => ({
    id,
    personId: people.collector,
    label: 'Phone',
    kind: 'phone' as const,
  }));
  await foundTenant(database, { ...plan, devices: [...plan.devices, ...own] });
  await fill();
  const asking = { tenantId: plan.id, personId: people.collector, role: 'collector' as const };
  const door = new Hono<SignedIn>()
    .use(async (c, next) => {
      c.set('who', { ...asking, userId: 'asha', name: 'Asha' });
      await next();
    })
    .route('/api', syncRoom({ database, nowMs: () => NOON }));
  answer = async (path, init) => {
    const { signal: _signal, ...rest } = init;
    return await door.request(path, rest);
  };
});

afterAll(() => database.close());

/** Customers, and of each tenth a sale. */
async function fill(): Promise<void> {
  const { office } = worldOf(database, 1, makeReceiver(database));
  for (let from = 1; from <= CUSTOMERS; from += 150) {
    const facts = Array.from({ length: 150 }, (_, place) => {
      const n = from + place;
      const code = accountCode('D', '02', n);
      return office.make('customer.registered', bodies.customer(n, { code }));
    });
    const sales = Array.from({ length: 15 }, (_, place) =>
      office.make(
        'sale.recorded',
        bodies.sale(customerOf(from + place), { litres: 1_000, total: 5_450 }),
      ),
    );
    const received = await office.send([...facts, ...sales]);
    expect(received.type).toBe('received');
  }
}

const pass = async (phone: Phone): Promise<PassResult> =>
  await syncPass({ ...phone, limit: 200, signal: new AbortController().signal });

/** Passes until all is here; how many that took. */
async function finish(phone: Phone): Promise<number> {
  for (let passes = 1; passes < 100; passes += 1) {
    if ((await pass(phone)).type === 'done') return passes;
  }
  throw new Error('it came to no end');
}

/** Everything that was pulled, in the order of its keys. */
async function bookOf({ book }: Phone) {
  const tables = [book.customers, book.accounts, book.openItems, book.facts, book.rounds];
  return await Promise.all(tables.map((table) => table.toArray()));
}

/** The page's answer arrives, and the phone is dead before it stores it. */
async function dieWithAnswer(phone: Phone): Promise<void> {
  const { fetch } = phone.world;
  let arrived = () => {};
  const seen = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const world = {
    ...phone.world,
    fetch: async (path: string, init: RequestInit) => {
      await fetch(path, init);
      arrived();
      return await new Promise<Response>(() => undefined);
    },
  };
  const { signal } = new AbortController();
  syncPass({ book: phone.book, world, limit: 200, signal }).catch(() => undefined);
  await seen;
  phone.book.close({ disableAutoOpen: false });
}

test('killed at any page, a first sync goes on from there and ends with the same', async () => {
  const [quiet, ...rest] = phones;
  if (quiet === undefined) throw new Error('There is no phone');
  const pages = await finish(quiet);
  const whole = await bookOf(quiet);
  expect(pages).toBeGreaterThan(4);
  expect(whole[0]).toHaveLength(CUSTOMERS);
  for (let killed = 0; killed < pages; killed += 1) {
    const phone = rest.shift();
    if (phone === undefined) throw new Error('There are not enough phones');
    for (let page = 0; page < killed; page += 1) await pass(phone);
    await dieWithAnswer(phone);
    // What was stored before stays: not one page more than was left is asked for.
    expect(await finish(phone)).toBe(pages - killed);
    expect(await bookOf(phone)).toEqual(whole);
  }
}, 120_000);
