// Servers that die and servers that share: a batch is in the book whole or not at all, versions
// have no gap, and whoever asks again is answered right.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../server/db/open-database.ts';
import { makeTenantTurns } from '../../../server/db/tenant-turns.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../../server/sync/receive.ts';
import type { Received } from '../../../server/sync/received.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { deviceIdSchema } from '../../../shared/kernel/ids.ts';
import { asAdministrator, freshDatabase } from '../../database.ts';
import { bodies } from '../../world/bodies.ts';
import { closeAudited, openWorld, type World, worldOf } from '../../world/open-world.ts';
import { makePhone, type Phone } from '../../world/phone.ts';
import { makePullingPhone } from '../../world/pulling-phone.ts';
import { accountsOf, countsOf, ledgerOf } from '../../world/read-book.ts';
import { customerOf, idOf, people, planOf, TODAY } from '../../world.ts';

let database: Database;

beforeAll(async () => {
  database = await freshDatabase({ connections: 6 });
});

afterAll(() => closeAudited(database));

const day = TODAY;
const asha = customerOf(1);

/** Another process knows nothing of this one's turns. */
const anotherServer = () => ({ ...database, tenantTurns: makeTenantTurns() });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends until it is received, as a phone does. */
async function sendUntilReceived(phone: Phone, batch: readonly unknown[]): Promise<Received> {
  for (let attempt = 1; ; attempt += 1) {
    const received = await phone.send(batch);
    if (received.type === 'received' || attempt === 50) return received;
    await pause(20);
  }
}

const sale = bodies.sale(asha, { litres: 1_000, total: 5_450 });
const threeFacts = (phone: Phone) => [
  phone.make('sale.recorded', { ...sale, number: `${phone.pusher.deviceId.slice(-2)}S` }, { day }),
  phone.make('payment.recorded', bodies.payment(asha, 5_000), { day }),
  phone.make('stop.skipped', bodies.skip(asha), { day }),
];

/** Three facts a batch; a sale leaves 5,450 and a payment takes 5,000 of it. */
async function expectWhole(shop: World, batches: number) {
  expect(await countsOf(shop)).toMatchObject({
    facts: 3 * batches,
    held: 0,
    entries: 2 * batches,
    lines: 4 * batches,
    buckets: 4 * batches,
    open: 2 * batches,
  });
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 450 * batches, unapplied: 0 }]);
  expect(await ledgerOf(shop)).toEqual([
    `INR ${day} 1100 ${5_000 * batches}`,
    `INR ${day} 1200 ${450 * batches}`,
    `INR ${day} 4000 ${-5_450 * batches}`,
  ]);
}

/** The tenant's version, and how many versions hold facts. */
async function versionsOf({ tenantId }: World) {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ version: number; used: number }[]>`
      select t.version, (select count(distinct version) from fact where tenant_id = t.id) as used
      from tenant t where id = ${tenantId}`,
  );
  return must(rows[0], 'the tenant is there');
}

const KILLS = 100;

test('backends killed during 40 batches: whole or not at all, and no version is lost', async () => {
  const shop = await openWorld(database, 1);
  let isDone = false;
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const killing = asAdministrator(async (pool) => {
    let killed = 0;
    // A slow machine would never get a batch between two kills: there is an end to them.
    while (!isDone && killed < KILLS) {
      await pause(2 + Math.random() * 6);
      const rows = await pool.query(
        ({ sql }) => sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = ${shopDatabase} and state <> 'idle' and pid <> pg_backend_pid()
            and random() < 0.4`,
      );
      killed += rows.length;
      tellReady();
    }
    return killed;
  });
  await ready;
  const phones = [shop.phone, shop.second, shop.office, shop.other];
  const answers = await Promise.all(
    phones.map(async (phone) => {
      const own: Received[] = [];
      for (let n = 0; n < 10; n += 1) own.push(await sendUntilReceived(phone, threeFacts(phone)));
      return own;
    }),
  ).finally(() => {
    isDone = true;
  });
  expect(await killing).toBeGreaterThan(0);
  for (const own of answers) {
    expect(own).toMatchObject(
      Array.from({ length: 10 }, (_, n) => ({
        ackedSeq: 3 * n + 3,
        outcomes: [{ outcome: 'applied' }, { outcome: 'applied' }, { outcome: 'applied' }],
      })),
    );
  }
  await expectWhole(shop, 40);
  const { version, used } = await versionsOf(shop);
  // Founding took version 1. A batch whose commit was not heard of takes one more to be answered.
  expect(version).toBeGreaterThan(used);
  expect(version).toBeLessThanOrEqual(used + 41);
});

let shopDatabase = '';
beforeAll(async () => {
  const rows = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`select current_database() as name`,
  );
  shopDatabase = rows[0]?.name ?? '';
});

test('two servers on one database take the same tenant’s batches', async () => {
  const one = await openWorld(database, 2);
  const two = worldOf(database, 2, makeReceiver(anotherServer()));
  const phones = [one.phone, two.second, one.office, two.other];
  await Promise.all(
    phones.map(async (phone) => {
      for (let n = 0; n < 10; n += 1) {
        expect(await sendUntilReceived(phone, threeFacts(phone))).toMatchObject({
          ackedSeq: 3 * n + 3,
        });
      }
    }),
  );
  await expectWhole(one, 40);
  const { version, used } = await versionsOf(one);
  // Founding took version 1; every other holds the facts of its batches alone.
  expect(version).toBe(used + 1);
  // The same batch to both at once: one takes it, the other answers the same.
  const last = threeFacts(one.phone);
  const copy = worldOf(database, 2, makeReceiver(anotherServer())).phone;
  const [here, there] = await Promise.all([
    sendUntilReceived(one.phone, last),
    sendUntilReceived(copy, last),
  ]);
  const told = (received: Received) => (received.type === 'received' ? received.outcomes : []);
  expect(told(here)).toEqual(told(there));
  expect(told(here)).toHaveLength(3);
  await expectWhole(one, 41);
});

test('who pulls while others write sees every batch whole, and in the end all', async () => {
  const plan = planOf(3);
  const fifty = Array.from({ length: 50 }, (_, n) => ({
    id: deviceIdSchema.parse(idOf(0x81, n)),
    personId: people.collector,
    label: `Phone ${n}`,
    kind: 'phone' as const,
  }));
  await foundTenant(database, { ...plan, devices: [...plan.devices, ...fifty] });
  const shop = worldOf(database, 3, makeReceiver(database));
  await shop.phone.record('customer.registered', bodies.customer(1), { day });
  const pulling = makePullingPhone(database, shop.phone.pusher);
  await pulling.pullAll(50);
  const until = performance.now() + 3_000;
  const phones = fifty.map(({ id: deviceId }) =>
    makePhone(shop.receive, { ...shop.phone.pusher, deviceId }),
  );
  const written = Promise.all(
    phones.map(async (phone) => {
      let batches = 0;
      for (; performance.now() < until; batches += 1) {
        await sendUntilReceived(phone, threeFacts(phone));
      }
      return batches;
    }),
  );
  const torn: number[] = [];
  let pages = 0;
  for (; performance.now() < until; pages += 1) {
    await pulling.pullPage(50);
    const facts = pulling.kept('facts').length - 1;
    if (facts % 3 !== 0) torn.push(facts);
  }
  const batches = (await written).reduce((sum, own) => sum + own, 0);
  await pulling.pullAll(50);
  expect(pages).toBeGreaterThan(5);
  expect(torn).toEqual([]);
  expect(pulling.kept('facts')).toHaveLength(3 * batches + 1);
  expect(pulling.kept('accounts')).toMatchObject([{ outstanding: 450 * batches }]);
});
