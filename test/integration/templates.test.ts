// The office's own texts of messages, and receipts that go out by themselves: once, by the payment,
// not of one that was undone, nor of what came before it was switched on.
import { expect, test } from 'vitest';
import { inMessages, listMessages } from '../../server/messages/message-book.ts';
import { queueMessages } from '../../server/messages/queue-messages.ts';
import { queueReceipts } from '../../server/messages/queue-receipts.ts';
import { goRound } from '../../server/messages/sender.ts';
import { instant } from '../../shared/kernel/day.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { makePhone } from '../world/phone.ts';
import { customerOf, dairy, NOON, TODAY } from '../world.ts';
import { customer, payment } from './legacy/legacy-town.ts';
import { move } from './legacy/move.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const MINUTE = 60_000;
const businessId = dairy.id;
const textsOf = async ({ database, tenantId }: World) =>
  (await inMessages(database, tenantId, (sql) => listMessages(sql, tenantId))).messages
    .map(({ text }) => text)
    .toSorted();

async function openShop() {
  const shop = await town.shop();
  const known = bodies.customer(1, { phone: '+919812345670' });
  await shop.office.record('customer.registered', known);
  return shop;
}

/** By the office, so many minutes after noon; it is received at once, or at noon what is older. */
const set = (shop: World, change: Readonly<Record<string, string | null>>, minutes = 0) => {
  const recordedAt = instant(NOON + minutes * MINUTE);
  const fact = shop.office.make('business.set', { businessId, change }, { recordedAt });
  const receivedMs = NOON + Math.max(0, minutes) * MINUTE;
  const later = makePhone(shop.receive, shop.office.pusher, () => receivedMs);
  return later.send([fact], { clock: instant(receivedMs) });
};

const pay = async (shop: World, amount: number, number: string) => {
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, amount, { number }));
  await shop.phone.send([payment]);
  return payment;
};

/** A round of the server, so many minutes after noon. */
const round = (shop: World, minutes: number) =>
  queueReceipts(shop.database, shop.tenantId, NOON + minutes * MINUTE);

test('a text of the office is what goes out, until it is the usual one again', async () => {
  const shop = await openShop();
  expect(await set(shop, { receiptEn: 'Ta {customer}, {amount}! {owed}' })).toMatchObject({
    outcomes: [{ outcome: 'applied' }],
  });
  const queue = async (factId: string) => {
    const { database, tenantId } = shop;
    const asked = { tenantId, about: { factId }, language: 'en' as const, nowMs: NOON };
    await inMessages(database, tenantId, (sql) => queueMessages(sql, asked));
  };
  await queue((await pay(shop, 500, 'R1')).id);
  await set(shop, { receiptEn: null }, 1);
  await queue((await pay(shop, 700, 'R2')).id);
  expect(await textsOf(shop)).toEqual([
    'Gokul Dairy: received INR 7.00, receipt R2. In hand: INR 12.00. Thank you, Customer 1.',
    'Ta Customer 1, INR 5.00! In hand: INR 5.00',
  ]);
});

test('of two changes of a text the later one stands, in any order of arrival', async () => {
  const [one, other] = [await openShop(), await openShop()];
  const early = { receiptSw: 'Asante {customer}', receiptSms: 'sw' };
  const late = { receiptSw: 'Shukrani {customer}' };
  await set(one, early);
  await set(one, late, 5);
  await set(other, late, 5);
  await set(other, early);
  const settingsOf = ({ database, tenantId }: World) =>
    database.pool.query(
      ({ sql }) => sql`
        select settings, stamps ? 'receiptSms' as is_stamped
        from business where tenant_id = ${tenantId} and id = ${businessId}`,
    );
  const settings = { receiptSw: 'Shukrani {customer}', receiptSms: 'sw' };
  expect(await settingsOf(one)).toEqual([{ settings, is_stamped: true }]);
  expect(await settingsOf(other)).toEqual([{ settings, is_stamped: true }]);
});

test('a receipt goes by itself once it is switched on: once, half a minute later', async () => {
  const shop = await openShop();
  await pay(shop, 500, 'R1');
  expect(await round(shop, 1)).toBe(0);
  await set(shop, { receiptSms: 'en' }, -1);
  expect(await round(shop, 0)).toBe(0);
  const rounds = [1, 2, 3].map((minutes) => round(shop, minutes));
  expect((await Promise.all(rounds)).toSorted()).toEqual([0, 0, 1]);
  expect(await textsOf(shop)).toEqual([
    'Gokul Dairy: received INR 5.00, receipt R1. In hand: INR 5.00. Thank you, Customer 1.',
  ]);
});

test('nobody’s tenant is asked for receipts until a business of it switches them on', async () => {
  const shop = await openShop();
  const { database } = shop;
  const asked: string[] = [];
  const pool: typeof database.pool = {
    ...database.pool,
    transaction: (opening, work) => {
      asked.push(JSON.stringify(opening));
      return database.pool.transaction(opening, work);
    },
  };
  const goAt = async (minutes: number) => {
    asked.length = 0;
    const nowMs = () => NOON + minutes * MINUTE;
    const tell = (error: unknown) => expect(error).toBeNull();
    await goRound({ ...database, pool }, { provider: null, nowMs, isStopping: () => false, tell });
    return asked.filter((setup) => setup.includes(shop.tenantId)).length;
  };
  await pay(shop, 500, 'R1');
  expect(await goAt(0)).toBe(0);
  await set(shop, { receiptSms: 'en' }, -1);
  expect(await goAt(1)).toBe(1);
  expect(await textsOf(shop)).toHaveLength(1);
  await set(shop, { receiptSms: null }, 2);
  expect(await goAt(3)).toBe(1);
  expect(await goAt(4)).toBe(0);
});

test('what was undone, came before, or has no phone tells nobody anything', async () => {
  const shop = await openShop();
  await set(shop, { receiptSms: 'hi' }, -1);
  await shop.office.record('customer.registered', bodies.customer(2));
  const undone = await pay(shop, 500, 'R1');
  await shop.phone.record('fact.voided', bodies.void(undone.id, asha));
  await shop.phone.record('payment.recorded', bodies.payment(customerOf(2), 300));
  expect(await round(shop, 1)).toBe(0);
  await set(shop, { receiptSms: null }, 2);
  await pay(shop, 900, 'R3');
  expect(await round(shop, 3)).toBe(0);
  await set(shop, { receiptSms: 'hi' }, 60);
  expect(await round(shop, 61)).toBe(0);
});

test('a collector writes no text, and a text has its limit', async () => {
  const shop = await openShop();
  const change = { billEn: 'x' };
  expect(await shop.phone.record('business.set', { businessId, change })).toMatchObject({
    outcomes: [{ refusal: { code: 'forbidden' } }],
  });
  expect(await set(shop, { billEn: 'x'.repeat(481) })).toMatchObject({
    outcomes: [{ refusal: { code: 'malformed' } }],
  });
});

test('an old book that is imported tells its customers nothing', async () => {
  const shop = await openShop();
  await set(shop, { receiptSms: 'en' }, -1);
  const old = {
    routes: [{ id: 'r1', name: 'Morning' }],
    customers: [customer('c1', 'Anita Rao', { phone: '+919812345671', outstanding_amount: '5' })],
    payments: [payment('y1', '200.00', { payment_date: TODAY })],
  };
  await move(shop, old);
  const [told] = await shop.database.pool.query(
    ({ sql }) => sql`
      select count(*)::integer as payments, count(c.phone)::integer as phones
      from fact f
      join customer c on c.tenant_id = f.tenant_id and c.id = f.customer_id
      where f.tenant_id = ${shop.tenantId} and f.type = 'payment.recorded' and f.day = ${TODAY}`,
  );
  expect(told).toEqual({ payments: 1, phones: 1 });
  expect(await round(shop, 2)).toBe(0);
  await pay(shop, 500, 'R1');
  expect(await round(shop, 2)).toBe(1);
});
