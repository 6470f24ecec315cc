// Messages to customers: a bill and a receipt in words with that account's balance, queued once, to
// nobody who asked for none, sent once by a provider over real HTTP, tried again where it is busy.
import { createServer, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { httpProvider, type Provider, SEND_LIMIT_MS } from '../../server/messages/http-provider.ts';
import { inMessages, listMessages, takeStep } from '../../server/messages/message-book.ts';
import { type About, queueMessages } from '../../server/messages/queue-messages.ts';
import { goRound, sendWaitingOf } from '../../server/messages/sender.ts';
import { must } from '../../shared/kernel/assert.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { customerOf, kiambu, meterOf, NOON, TODAY, water } from '../world.ts';

const town = townOfTests({ connections: 4 });

const of = { businessId: water.id };
const kamau = customerOf(1);
const code = must(bodies.meter(1).code, 'the meter has a code');

/** Meter 1 of a customer with a phone: 6 m³ for 426.00, of which 400.00 were paid. */
async function openHouse() {
  const shop = await town.shop();
  await shop.phone.record(
    'customer.registered',
    bodies.customer(1, { phone: '+254708374149' }),
    of,
  );
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -30) });
  const read = shop.phone.make('meter.read', bodies.reading(1, 106_000));
  const bill = shop.phone.make('bill.issued', {
    ...{ meterId: meterOf(1), customerId: kamau, readingId: read.id, tariff: kiambu },
    from: { value: quantity(100_000), day: addDays(TODAY, -30) },
    to: { value: quantity(106_000), day: TODAY },
    ...{ used: quantity(6_000), total: money(42_600), number: 'B01/2026/00001' },
  });
  const paid = bodies.payment(kamau, 40_000, { accountId: accountOfMeter(meterOf(1)) });
  const payment = shop.phone.make('payment.recorded', { ...paid, number: 'R01/2026/00001' }, of);
  await shop.phone.send([read, bill, payment]);
  return { shop, bill, payment };
}

const queue = ({ database, tenantId }: World, about: About, language: 'en' | 'sw' = 'en') =>
  inMessages(database, tenantId, (sql) =>
    queueMessages(sql, { tenantId, about, language, nowMs: NOON }),
  );
const listed = async ({ database, tenantId }: World) =>
  (await inMessages(database, tenantId, (sql) => listMessages(sql, tenantId))).messages;

test('a bill and a receipt say the amount, the balance of that meter, and how to pay', async () => {
  const { shop, bill, payment } = await openHouse();
  await queue(shop, { factId: bill.id });
  await queue(shop, { factId: payment.id }, 'sw');
  const texts = (await listed(shop)).map(({ text }) => text).toSorted();
  // 426.00 − 400.00 = 26.00
  const toPay = `To pay: KES 26.00 by 2026-12-04. Paybill 600638, account ${code}.`;
  const bado = 'Bado kulipa: KES 26.00. Asante, Customer 1.';
  expect(texts).toEqual([
    `Ruiru Water: bill B01/2026/00001 of KES 426.00 for 6 m³. ${toPay}`,
    `Ruiru Water: tumepokea KES 400.00, risiti R01/2026/00001. ${bado}`,
  ]);
});

test('all bills since a day are queued once, and to nobody who asked for none', async () => {
  const { shop } = await openHouse();
  const bills = { businessId: water.id, sinceDay: TODAY };
  expect(await queue(shop, bills)).toEqual({ queued: 1, before: 0, noPhone: 0, stopped: 0 });
  expect(await queue(shop, bills)).toEqual({ queued: 0, before: 1, noPhone: 0, stopped: 0 });
  const { id } = must((await listed(shop))[0], 'a message');
  const at = { tenantId: shop.tenantId, id, nowMs: NOON };
  await inMessages(shop.database, shop.tenantId, (sql) => takeStep(sql, at, 'stop'));
  expect(await listed(shop)).toMatchObject([{ state: 'withdrawn' }]);
  expect(await queue(shop, bills)).toMatchObject({ queued: 0, stopped: 1 });
});

const send = ({ database, tenantId }: World, provider: Provider, atMs = NOON) =>
  sendWaitingOf(database, tenantId, { provider, nowMs: () => atMs });

/** A provider that answers as it is told, and remembers what it heard. */
async function openProvider(statuses: readonly number[]) {
  const heard: { readonly body: string; readonly key: string }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const key = String(request.headers['idempotency-key']);
    response.statusCode = statuses[heard.length] ?? 200;
    heard.push({ body, key });
    response.end('said no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const provider = httpProvider({
    url: `http://127.0.0.1:${port}/send`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', apikey: 'k' },
    body: 'username=sandbox&to={to}&message={text}',
  });
  return { provider, heard };
}

test('a busy provider is asked again later with the same key, and a sent one never', async () => {
  const { shop, bill } = await openHouse();
  await queue(shop, { factId: bill.id });
  const { provider, heard } = await openProvider([503]);
  const round = (minutes: number) => send(shop, provider, NOON + minutes * 60_000);
  expect(await round(0)).toBe(0);
  expect(await listed(shop)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  expect(await round(0.5)).toBe(0);
  expect(heard).toHaveLength(1);
  expect(await round(2)).toBe(1);
  expect(await round(100)).toBe(0);
  expect(await listed(shop)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  expect(heard.map(({ key }) => key)).toEqual(Array(2).fill(`${shop.tenantId}:bill:${bill.id}`));
  expect(heard[0]?.body).toMatch(/^username=sandbox&to=%2B254708374149&message=Ruiru%20Water%3A/);
});

test('what a provider refuses fails with its words, until a person tries again', async () => {
  const { shop, bill } = await openHouse();
  await queue(shop, { factId: bill.id });
  const { provider } = await openProvider([400]);
  await send(shop, provider);
  const [failed] = await listed(shop);
  expect(failed).toMatchObject({ state: 'failed', problem: '400 said no' });
  const at = { tenantId: shop.tenantId, id: must(failed, 'a message').id, nowMs: NOON };
  await inMessages(shop.database, shop.tenantId, (sql) => takeStep(sql, at, 'again'));
  expect(await send(shop, provider)).toBe(1);
});

test('two servers at once send a message once', async () => {
  const { shop, bill } = await openHouse();
  await queue(shop, { factId: bill.id });
  const { provider, heard } = await openProvider([]);
  const rounds = [1, 2, 3].map(() => send(shop, provider));
  expect((await Promise.all(rounds)).toSorted()).toEqual([0, 0, 1]);
  expect(heard).toHaveLength(1);
});

/** The bill's message and copies of it: twenty that wait. */
async function openQueue() {
  const { shop, bill } = await openHouse();
  await queue(shop, { factId: bill.id });
  const { database, tenantId } = shop;
  await inMessages(
    database,
    tenantId,
    (sql) => sql`
      insert into message
      select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'key', n))).*
      from message m, generate_series(2, 20) n
      where m.tenant_id = ${tenantId}`,
  );
  return shop;
}

const statesOf = async (shop: World) => (await listed(shop)).map(({ state }) => state).toSorted();

test('twenty messages to a slow provider: none is unsure while the last one is sent', async () => {
  const shop = await openQueue();
  let atMs = NOON;
  const slow: Provider = {
    send: async () => {
      atMs += SEND_LIMIT_MS - 1;
      expect(await send(shop, { send: async () => ({ type: 'sent' }) }, atMs)).toBe(0);
      return { type: 'sent' };
    },
  };
  const sending = { provider: slow, nowMs: () => atMs };
  expect(await sendWaitingOf(shop.database, shop.tenantId, sending)).toBe(20);
  expect(await statesOf(shop)).toEqual(Array(20).fill('sent'));
});

test('a server asked to stop ends after the message it is at; the rest goes next', async () => {
  const shop = await openQueue();
  let isStopped = false;
  const provider: Provider = {
    send: async () => {
      isStopped = true;
      return { type: 'sent' };
    },
  };
  const sending = { provider, nowMs: () => NOON, isStopping: () => isStopped };
  expect(await sendWaitingOf(shop.database, shop.tenantId, sending)).toBe(1);
  expect(await statesOf(shop)).toEqual(['sent', ...Array(19).fill('waiting')]);
  expect(await send(shop, provider)).toBe(19);
});

test('what fails for one tenant is told, and keeps nobody else’s message from going', async () => {
  const [ours, theirs] = [await openQueue(), await openQueue()];
  const broken = { tenantId: ours.tenantId, told: 0 };
  const provider: Provider = {
    send: async ({ key }) => {
      if (key.startsWith(broken.tenantId)) throw new Error('no such gateway');
      return { type: 'sent' };
    },
  };
  const tell = () => {
    broken.told += 1;
  };
  const round = { provider, nowMs: () => NOON, isStopping: () => false, tell };
  await goRound(ours.database, round);
  await goRound(ours.database, round);
  expect(broken.told).toBeGreaterThan(0);
  expect(await statesOf(theirs)).toEqual(Array(20).fill('sent'));
});
