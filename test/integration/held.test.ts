// Facts that are kept apart: their author withdraws them, the office returns or releases them, a
// phone that was shut out hands in what it has, and a file stands in for a phone that drowned.
import { expect, test } from 'vitest';
import { readTenant } from '../../server/db/tenant-transaction.ts';
import { loadHeld } from '../../server/held/load-held.ts';
import { rescue } from '../../server/held/rescue.ts';
import { takeStep } from '../../server/held/take-step.ts';
import type { Who } from '../../server/people/who.ts';
import { verify } from '../../server/verify/verify.ts';
import type { HeldStepKind } from '../../shared/held.ts';
import { day, instant } from '../../shared/kernel/day.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { accountsOf, countsOf } from '../world/read-book.ts';
import { customerOf, devices, NOON, people } from '../world.ts';
import { newId } from './office.ts';

const town = townOfTests();

const asha = customerOf(1);

const whoOf = (shop: World, personId: PersonId, role: Role): Who => ({
  ...{ userId: 'u', name: 'n', tenantId: shop.phone.pusher.tenantId },
  personId,
  role,
});
const authorOf = (shop: World) => whoOf(shop, people.collector, 'collector');
const managerOf = (shop: World) => whoOf(shop, people.manager, 'manager');

const step = (kind: HeldStepKind, seq: number, id = newId()) => ({
  id,
  deviceId: devices.phone,
  seq,
  kind,
  note: 'as agreed by phone',
  replacedBy: null,
});

const take = (shop: World, who: Who, taken: ReturnType<typeof step>) =>
  takeStep(shop.database, { who, step: taken, nowMs: NOON });

const heldBy = (shop: World, authorId: PersonId | null = null) =>
  readTenant(shop.database, shop.tenantId, (read) => loadHeld(read, authorId));

const opening = {
  accountId: bodies.payment(asha, 1).accountId,
  amount: bodies.payment(asha, 500).amount,
};

/** A collector writes down an opening balance, which is the office's to write. */
async function recordForbidden(shop: World): Promise<void> {
  await shop.office.record('customer.registered', bodies.customer(1));
  const body = { customerId: asha, ...opening, note: '' };
  const received = await shop.phone.record('opening.recorded', body);
  expect(received).toMatchObject({ outcomes: [{ outcome: 'refused' }] });
}

const nothingDiffers = async (shop: World) => {
  const report = await verify(shop.database, shop.phone.pusher.tenantId);
  expect(report.differences).toEqual([]);
};

test('what is released is booked once, under its author', async () => {
  const shop = await town.shop();
  await recordForbidden(shop);
  const [held] = await heldBy(shop);
  expect(held).toMatchObject({ author: 'Asha', outcome: 'refused', code: 'forbidden', steps: [] });
  expect(await take(shop, authorOf(shop), step('released', 1))).toEqual({ refusal: 'forbidden' });
  const releasing = step('released', 1);
  expect(await take(shop, managerOf(shop), releasing)).toMatchObject({ outcome: 'taken' });
  expect(await take(shop, managerOf(shop), releasing)).toMatchObject({ outcome: 'taken' });
  expect(await take(shop, managerOf(shop), step('released', 1))).toMatchObject({
    outcome: 'refused',
  });
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 500 }]);
  expect(await heldBy(shop)).toEqual([]);
  const [fact] = await town.database.pool.query(
    ({ sql }) => sql`
      select author_id from fact
      where tenant_id = ${shop.tenantId} and type = 'opening.recorded'`,
  );
  expect(fact).toEqual({ author_id: people.collector });
  await nothingDiffers(shop);
});

test('the phone that sends a released fact again hears that it is in the book', async () => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  const body = { customerId: asha, ...opening, note: '' };
  const fact = shop.phone.make('opening.recorded', body);
  await shop.phone.send([fact]);
  await take(shop, managerOf(shop), step('released', 1));
  expect(await shop.phone.send([fact])).toMatchObject({
    outcomes: [{ id: fact.id, seq: 1, outcome: 'applied', refusal: null }],
  });
  expect(await shop.second.send([{ ...fact, seq: 1 }])).toMatchObject({
    outcomes: [{ outcome: 'applied' }],
  });
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 500 }]);
  await nothingDiffers(shop);
});

test('a release that the book can not take changes nothing and says why', async () => {
  const shop = await town.shop();
  const broken = { ...shop.phone.make('payment.recorded', bodies.payment(asha, 500)), day: 'soon' };
  await shop.phone.send([broken]);
  const before = await countsOf(shop);
  const taken = await take(shop, managerOf(shop), step('released', 1));
  expect(taken).toMatchObject({ outcome: 'refused' });
  expect(taken).toHaveProperty('words', expect.stringContaining('day'));
  expect(await countsOf(shop)).toEqual(before);
  expect(await heldBy(shop)).toHaveLength(1);
});

test('its author withdraws it with a reason; a note of the office goes back', async () => {
  const shop = await town.shop();
  await recordForbidden(shop);
  const stranger = whoOf(shop, people.other, 'collector');
  expect(await take(shop, stranger, step('withdrawn', 1))).toEqual({ refusal: 'forbidden' });
  await take(shop, managerOf(shop), step('returned', 1));
  expect(await heldBy(shop, people.collector)).toMatchObject([
    { steps: [{ kind: 'returned', note: 'as agreed by phone', person: 'Wanjiru' }] },
  ]);
  expect(await heldBy(shop, people.other)).toEqual([]);
  expect(await take(shop, authorOf(shop), step('withdrawn', 1))).toMatchObject({
    outcome: 'taken',
  });
  expect(await heldBy(shop)).toEqual([]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
  await nothingDiffers(shop);
});

test('a phone that was shut out hands in its facts, which wait for the office', async () => {
  const shop = await town.shop();
  await town.database.pool.query(
    ({ sql }) => sql`
      update device set revoked_at = now()
      where tenant_id = ${shop.tenantId} and id = ${devices.phone}`,
  );
  const received = await shop.phone.record('payment.recorded', bodies.payment(asha, 500));
  expect(received).toMatchObject({
    ...{ type: 'received', ackedSeq: 1, isQuarantined: true, balances: [] },
    outcomes: [{ outcome: 'refused', refusal: { code: 'quarantined' } }],
  });
  expect(await shop.phone.send([])).toEqual({
    type: 'refused',
    refusal: { refusal: 'device_revoked' },
  });
  expect(await countsOf(shop)).toMatchObject({ facts: 0, held: 1 });
  await take(shop, managerOf(shop), step('released', 1));
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 500 }]);
  await nothingDiffers(shop);
});

test('a rescue file brings in what a phone had, once, also when the phone comes back', async () => {
  const shop = await town.shop();
  const facts = [500, 700, 900].map((amount) =>
    shop.phone.make('payment.recorded', bodies.payment(asha, amount)),
  );
  const { tenantId } = shop.phone.pusher;
  const by = { personId: people.manager, role: 'manager' } as const;
  const bring = () =>
    rescue(shop.database, shop.receive, {
      tenantId,
      deviceId: devices.phone,
      facts,
      nowMs: NOON,
      by,
    });
  const brought = { person: 'Asha', applied: 3, apart: 0 };
  expect(await bring()).toMatchObject(brought);
  expect(await bring()).toMatchObject(brought);
  const [first, ...rest] = facts;
  expect(await shop.phone.send([first, ...rest])).toMatchObject({
    ackedSeq: 3,
    outcomes: [{ outcome: 'applied' }, { outcome: 'applied' }, { outcome: 'applied' }],
  });
  // 500 + 700 + 900
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 2_100 }]);
  await nothingDiffers(shop);
});

test('who brings in a file is kept, and the phone stays as silent as it was', async () => {
  const shop = await town.shop();
  const [first, second] = [500, 700].map((amount) =>
    shop.phone.make('payment.recorded', bodies.payment(asha, amount)),
  );
  const { tenantId } = shop.phone.pusher;
  await shop.phone.send([first], { unsent: { count: 8, oldestAt: null } });
  const by = { personId: people.manager, role: 'manager' } as const;
  const nowMs = NOON + 3_600_000;
  const at = { tenantId, deviceId: devices.phone, nowMs, by };
  await rescue(shop.database, shop.receive, { ...at, facts: [first, second] });
  const [device] = await shop.database.pool.query(
    ({ sql }) => sql`
      select d.last_seq, d.unsent_count, d.last_contact_at < ${instant(nowMs)} as is_silent,
        array_agg(b.seq || ' ' || b.person_id) as brought
      from device d
      join brought_in b on b.tenant_id = d.tenant_id and b.device_id = d.id
      where d.tenant_id = ${tenantId}
      group by d.tenant_id, d.id`,
  );
  expect(device).toEqual({
    ...{ last_seq: 2, unsent_count: 8, is_silent: true },
    brought: [`2 ${people.manager}`],
  });
});

test('nobody brings in as an owner what they may not record themselves', async () => {
  const shop = await town.shop();
  const { tenantId } = shop.phone.pusher;
  await shop.database.pool.query(
    ({ sql }) => sql`
      update person set role = 'owner'
      where tenant_id = ${tenantId} and id = ${shop.phone.pusher.personId}`,
  );
  const facts = [shop.phone.make('period.closed', { throughDay: day('2026-10-31') })];
  const by = { personId: people.manager, role: 'accountant' } as const;
  const asked = { tenantId, deviceId: devices.phone, facts, nowMs: NOON, by };
  expect(await rescue(shop.database, shop.receive, asked)).toMatchObject({ applied: 0, apart: 1 });
});
