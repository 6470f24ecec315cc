// Pulls: a snapshot that goes on from any page, deltas cut between versions, and whoever enters or
// leaves a phone's rounds comes and goes with all that hangs on them.
import { expect, test } from 'vitest';
import { pull } from '../../../server/sync/pull.ts';
import { dayIn } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Phone } from '../../world/phone.ts';
import { makePullingPhone, type PullingPhone } from '../../world/pulling-phone.ts';
import { expectScope, giveRound } from '../../world/scope.ts';
import { customerOf, people, rounds } from '../../world.ts';

const town = townOfTests({ connections: 6, isAudited: true });

/** History is cut by the database's own calendar. */
const day = dayIn('UTC', Date.now());
const asha = customerOf(1);

const pullingOf = (phone: Phone) => makePullingPhone(town.database, phone.pusher);

test('a snapshot in pages of two, then nothing more', async () => {
  const shop = await town.shop();
  for (let n = 1; n <= 5; n += 1) {
    await shop.phone.record('customer.registered', bodies.customer(n), { day });
    await shop.phone.record(
      'sale.recorded',
      bodies.sale(customerOf(n), { litres: 1_000, total: 5_450 }),
      { day },
    );
  }
  const pulling = pullingOf(shop.phone);
  expect((await pulling.pullPage(2)).isReset).toBe(true);
  // 5 customers, accounts and open items and 10 facts: 25 rows, two of them with the first page.
  // 23 more are twelve pages; then what has changed since.
  expect(await pulling.pullAll(2)).toBe(12 + 1);
  await expectScope(shop, shop.phone, pulling);
  expect(pulling.fixed('businesses')).toHaveLength(2);
  expect(pulling.fixed('rounds')).toMatchObject([
    { isMine: true },
    { isMine: true },
    { isMine: false },
  ]);
  expect(pulling.fixed('products')).toHaveLength(1);
  expect(pulling.fixed('tariffs')).toHaveLength(1);
  const there = { isActive: true };
  expect(pulling.fixed('people')).toMatchObject([there, there, there]);
  expect(pulling.fixed('devices')).toHaveLength(4);
  expect(await pulling.pullPage(2)).toMatchObject({
    isComplete: true,
    tables: { facts: [], rounds: [] },
  });
});

test('a snapshot goes on from any page while others write', async () => {
  const shop = await town.shop();
  const pulling = pullingOf(shop.phone);
  for (let n = 1; n <= 6; n += 1) {
    await shop.office.record('customer.registered', bodies.customer(n), { day });
    await shop.office.record('payment.recorded', bodies.payment(customerOf(n), 5_000), { day });
  }
  for (let n = 1; n <= 12; n += 1) {
    const litres = bodies.sale(customerOf(1 + (n % 6)), { litres: 1_000, total: 5_450 });
    await shop.office.record('sale.recorded', litres, { day });
    const roundId = n % 2 === 0 ? rounds.others : null;
    await shop.office.record(
      'customer.changed',
      bodies.change(customerOf(1 + (n % 4)), { roundId }),
    );
    await pulling.pullPage(2);
  }
  await pulling.pullAll(2);
  await expectScope(shop, shop.phone, pulling);
});

test('a page never splits a version', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1), { day });
  const pulling = pullingOf(shop.office);
  await pulling.pullAll(3);
  for (let n = 0; n < 4; n += 1) {
    await shop.phone.send(
      Array.from({ length: 5 }, () =>
        shop.phone.make('payment.recorded', bodies.payment(asha, 100), { day }),
      ),
    );
  }
  const sizes: number[] = [];
  for (let isComplete = false; !isComplete; ) {
    const pulled = await pulling.pullPage(3);
    sizes.push(pulled.tables.facts.length);
    ({ isComplete } = pulled);
  }
  // 4 versions of 5 facts each; a page of 3 is rounded up to whole versions.
  expect(sizes).toEqual([5, 5, 5, 5]);
  await expectScope(shop, shop.office, pulling);
});

test('a page holds at most its rows, of any table, or one version that is larger', async () => {
  const shop = await town.shop();
  const pulling = pullingOf(shop.office);
  await shop.office.send(
    Array.from({ length: 12 }, (_, n) =>
      shop.office.make('customer.registered', bodies.customer(n + 1), { day }),
    ),
  );
  await pulling.pullAll(100);
  const changes = (n: number) =>
    bodies.change(customerOf(n), { note: 'rings twice', place: 'Lane 4' });
  for (let n = 1; n <= 4; n += 1) {
    await shop.office.record('customer.changed', changes(n), { day });
  }
  const large = Array.from({ length: 8 }, (_, n) =>
    shop.office.make('customer.changed', changes(n + 5), { day }),
  );
  await shop.office.send(large);
  await shop.office.record('customer.changed', changes(1), { day });
  const sizes: number[] = [];
  for (let isComplete = false; !isComplete; ) {
    const pulled = await pulling.pullPage(5);
    sizes.push(pulled.tables.facts.length + pulled.tables.customers.length);
    ({ isComplete } = pulled);
  }
  // Four times a fact and its customer (the first is changed again later), 8 of each, and one more.
  expect(sizes).toEqual([5, 2, 16, 2]);
  await expectScope(shop, shop.office, pulling);
});

/** Pulls, holds exactly the scope then, and tells who left. */
async function leftOf(shop: World, phone: Phone, pulling: PullingPhone) {
  const { left } = await pulling.pullPage(100);
  await expectScope(shop, phone, pulling);
  return left;
}

test('who leaves a round leaves its phones, and who comes back brings everything', async () => {
  const shop = await town.shop();
  const who = asha;
  const [mine, others] = [pullingOf(shop.phone), pullingOf(shop.other)];
  await shop.phone.record('payment.recorded', bodies.payment(who, 500), { day });
  await Promise.all([mine.pullAll(100), others.pullAll(100)]);
  // Nobody's customer is everybody's, until they are registered into a round.
  expect(others.kept('customers')).toHaveLength(1);
  await shop.phone.record('customer.registered', bodies.customer(1), { day });
  expect(await leftOf(shop, shop.phone, mine)).toEqual([]);
  expect(await leftOf(shop, shop.other, others)).toEqual([who]);
  await shop.office.record('customer.changed', bodies.change(who, { roundId: rounds.others }));
  expect(await leftOf(shop, shop.phone, mine)).toEqual([who]);
  expect(await leftOf(shop, shop.other, others)).toEqual([]);
  expect(others.kept('facts')).toHaveLength(3);
  await shop.office.record('customer.changed', bodies.change(who, { roundId: null }), { day });
  expect(await leftOf(shop, shop.phone, mine)).toEqual([]);
  expect(mine.kept('facts')).toHaveLength(4);
});

test('another scope or book, a cursor from the future or one of no sense start again', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1), { day });
  const pulling = pullingOf(shop.phone);
  await pulling.pullAll(100);
  const known = pulling.cursor();
  const again = async (change: object) => {
    pulling.forget(known === null ? null : { ...known, ...change });
    const pulled = await pulling.pullPage(100);
    await pulling.pullAll(100);
    await expectScope(shop, shop.phone, pulling);
    return pulled.isReset;
  };
  expect(await again({})).toBe(false);
  expect(await again({ version: 1_000 })).toBe(true);
  expect(await again({ scope: 'all' })).toBe(true);
  expect(await again({ page: { table: 'facts', after: "x' or true" } })).toBe(true);
  const elsewhere = await pull(town.database, shop.phone.pusher, {
    cursor: known,
    limit: 100,
    isSameBook: false,
  });
  expect(elsewhere.isReset).toBe(true);
  await giveRound(shop, rounds.milk, people.other);
  expect(await again({})).toBe(true);
  expect(pulling.kept('customers')).toHaveLength(0);
});

test('cash that was handed to somebody comes to them, in a delta and in a snapshot', async () => {
  const shop = await town.shop();
  const [managers, collectors] = [pullingOf(shop.office), pullingOf(shop.phone)];
  await managers.pullAll(50);
  await collectors.pullAll(50);
  const to = { type: 'office', personId: people.manager } as const;
  const slip = { type: 'bank', reference: 'SLIP 9' } as const;
  const amount = money(300_000);
  const handed = shop.phone.make('cash.handed_over', { amount, to, note: '' }, { day });
  const banked = shop.phone.make('cash.handed_over', { amount, to: slip, note: '' }, { day });
  await shop.phone.send([handed, banked]);
  await managers.pullAll(50);
  await collectors.pullAll(50);
  const again = pullingOf(shop.office);
  await again.pullAll(1);
  expect(managers.kept('facts').map(({ id }) => id)).toEqual([handed.id]);
  expect(again.kept('facts').map(({ id }) => id)).toEqual([handed.id]);
  expect(collectors.kept('facts')).toEqual([]);
});
