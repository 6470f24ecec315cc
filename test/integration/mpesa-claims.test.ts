// One M-Pesa code is one sum of money: what M-Pesa tells of it counts, what people wrote down by it
// undoes itself, in any order of arrival; a note that was undone never swallows money.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { queueReceipts } from '../../server/messages/queue-receipts.ts';
import { verify } from '../../server/verify/verify.ts';
import { instant } from '../../shared/kernel/day.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests } from '../world/open-world.ts';
import type { Wire } from '../world/phone.ts';
import { issuesOf, ledgerOf } from '../world/read-book.ts';
import { customerOf, NOON, water } from '../world.ts';
import { accountOf, callback, claimOn, openHouse } from './paybill.ts';

const of = { businessId: water.id };
type House = Awaited<ReturnType<typeof openHouse>>;

const town = townOfTests({ connections: 4, isAudited: true });
let house: House;
afterEach(async () => {
  expect((await verify(town.database, house.shop.tenantId)).differences).toEqual([]);
});

const came = async (more: object = {}) => {
  expect((await house.call('confirmation', callback(more))).status).toBe(200);
};
const inHand = async () => [await house.inHand(1), await house.inHand(2)];
const claim = (...told: Parameters<typeof claimOn>) =>
  house.shop.phone.make('payment.recorded', claimOn(...told), of);
const undoing = (own: Wire, n: number) =>
  house.shop.phone.make('fact.voided', bodies.void(own.id, customerOf(n), accountOf(n)), of);
/** M-Pesa's own payment, as the book holds it. */
const told = async () => {
  const { shop } = house;
  const [own] = await shop.database.pool.query(
    ({ sql }) => sql<{ id: Wire['id'] }[]>`
      select f.id
      from fact f
      join device d on d.tenant_id = f.tenant_id and d.id = f.device_id and d.kind = 'server'
      where f.tenant_id = ${shop.tenantId} and f.type = 'payment.recorded'`,
  );
  if (own === undefined) throw new Error('M-Pesa told nothing');
  return own.id;
};

test('a collector wrote it down, M-Pesa tells the same: in hand once, nothing odd', async () => {
  house = await openHouse(town);
  const own = claim(1);
  await house.shop.phone.send([own]);
  await came();
  expect(await inHand()).toEqual([42_600, 0]);
  for (const id of [own.id, await told()]) {
    expect(await issuesOf(house.shop, id)).toEqual(['overpaid']);
  }
});

test('M-Pesa tells first, the phone sends hours later, in small letters: once', async () => {
  house = await openHouse(town);
  await came();
  const [own, blanks] = [claim(1, 42_600, 'rkl51zdr4f'), claim(1, 42_600, 'RKL5 1ZDR 4F')];
  await house.shop.phone.send([own]);
  await house.shop.phone.send([blanks]);
  expect(await inHand()).toEqual([42_600, 0]);
  expect(await issuesOf(house.shop, own.id)).not.toContain('reference_reused');
});

test.each(['before', 'after'])(
  'written on the wrong customer, undone %s M-Pesa tells',
  async (when) => {
    house = await openHouse(town);
    const own = claim(2);
    await house.shop.phone.send([own]);
    if (when === 'before') await house.shop.phone.send([undoing(own, 2)]);
    await came();
    if (when === 'after') await house.shop.phone.send([undoing(own, 2)]);
    expect(await inHand()).toEqual([42_600, 0]);
  },
);

test.each(['before', 'after'])(
  'a claim of less on another account, %s: told, without effect',
  async (when) => {
    house = await openHouse(town);
    const own = claim(2, 1_000);
    if (when === 'after') await came({ TransAmount: '5000.00' });
    await house.shop.phone.send([own]);
    if (when === 'before') await came({ TransAmount: '5000.00' });
    expect(await inHand()).toEqual([500_000, 0]);
    expect(await issuesOf(house.shop, own.id)).toContain('claim_differs');
  },
);

test('the payer mistyped the account: the money goes where its code was written down', async () => {
  house = await openHouse(town);
  await house.shop.phone.send([claim(2)]);
  await came({ BillRefNumber: 'my water' });
  expect(await inHand()).toEqual([0, 42_600]);
});

test('the office voids what M-Pesa put on the wrong account and enters it anew: once', async () => {
  house = await openHouse(town);
  await came();
  const { office } = house.shop;
  const wrong = await told();
  const away = office.make('fact.voided', bodies.void(wrong, customerOf(1), accountOf(1)), of);
  const anew = office.make('payment.recorded', claimOn(2), of);
  await office.send([away, anew]);
  expect(await inHand()).toEqual([0, 42_600]);
  await house.shop.phone.send([claim(2, 10_000, 'RKL51ZDR9Z')]);
  await came();
  expect(await inHand()).toEqual([0, 52_600]);
});

test('two claims of one code count twice and are told while M-Pesa says nothing', async () => {
  house = await openHouse(town);
  const [one, other] = [claim(1), claim(1, 42_600, 'rkl51zdr4f')];
  await house.shop.phone.send([one, other]);
  expect(await inHand()).toEqual([85_200, 0]);
  expect(await issuesOf(house.shop, other.id)).toContain('reference_reused');
  await came();
  expect(await inHand()).toEqual([42_600, 0]);
});

test('a receipt for the collector’s note is not sent a second time for M-Pesa’s word', async () => {
  house = await openHouse(town);
  const { phone, office, database, tenantId } = house.shop;
  const change = { phone: '+254708374149' };
  await phone.record('customer.changed', bodies.change(customerOf(1), change), of);
  await phone.send([claim(1)]);
  const on = { businessId: water.id, change: { receiptSms: 'en' } } as const;
  await office.record('business.set', on, { ...of, recordedAt: instant(NOON - 60_000) });
  expect(await queueReceipts(database, tenantId, NOON + 60_000)).toBe(1);
  await came();
  const later = Date.now() + 60_000;
  expect(await queueReceipts(database, tenantId, Math.max(later, NOON + 60_000))).toBe(0);
});

test('who left the office writes no facts: the next one does', async () => {
  house = await openHouse(town);
  const { database, tenantId } = house.shop;
  await database.pool.query(
    ({ sql }) => sql`
      update person set is_active = false where tenant_id = ${tenantId} and role = 'owner'`,
  );
  await came();
  const own = await told();
  const [author] = await database.pool.query(
    ({ sql }) => sql`
      select p.is_active, p.role
      from fact f
      join person p on p.tenant_id = f.tenant_id and p.id = f.author_id
      where f.tenant_id = ${tenantId} and f.id = ${own}`,
  );
  expect(author).toEqual({ is_active: true, role: 'manager' });
});

test('LAW: any order of M-Pesa’s word, claims and their undoing gives one book', async () => {
  const books = new Map<string, unknown>();
  const places = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 });
  await fc.assert(
    fc.asyncProperty(places, async (order) => {
      house = await openHouse(town);
      const [same, other] = [claim(1, 42_600, 'rkl51zdr4f'), claim(2, 1_000)];
      const facts = [same, other, undoing(same, 1), undoing(other, 2)];
      let seq = same.seq - 1;
      for (const place of order) {
        const fact = facts[place];
        if (fact === undefined) await came();
        else await house.shop.phone.send([{ ...fact, seq: ++seq }]);
      }
      const book = [await inHand(), await ledgerOf(house.shop)];
      if (order.includes(4)) expect(book[0]).toEqual([42_600, 0]);
      expect((await verify(town.database, house.shop.tenantId)).differences).toEqual([]);
      const key = order.toSorted().join();
      expect(book).toEqual(books.get(key) ?? book);
      books.set(key, book);
    }),
    { numRuns: 12 },
  );
});
