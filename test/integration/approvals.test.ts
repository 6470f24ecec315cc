// What waits for the office's word: a void of another day, cash that differs, an odd reading. What
// was said stays to be seen, and what was asked again after a no waits again.
import { expect, test } from 'vitest';
import { readTenant } from '../../server/db/tenant-transaction.ts';
import { takeStep } from '../../server/held/take-step.ts';
import { issuesRoom } from '../../server/issues/issues-room.ts';
import { loadApprovals } from '../../server/issues/load-approvals.ts';
import { countIssues } from '../../server/issues/load-issues.ts';
import type { HeldStepKind } from '../../shared/held.ts';
import { approvalsSchema } from '../../shared/issues/approvals.ts';
import { addDays } from '../../shared/kernel/day.ts';
import type { BusinessId, PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { accountsOf } from '../world/read-book.ts';
import { customerOf, dairy, devices, people, TODAY, water } from '../world.ts';
import { newId, type Office, openOffice } from './office.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

const approvals = async (shop: World, businessId: BusinessId | null = null) =>
  approvalsSchema.parse(
    await readTenant(shop.database, shop.tenantId, (read) => loadApprovals(read, businessId)),
  );

const toApprove = async (shop: World) => {
  const { counts } = await readTenant(shop.database, shop.tenantId, countIssues);
  return counts.map(({ toApprove: waiting }) => waiting);
};

const say = (shop: World, kind: HeldStepKind, { seq, by }: { seq: number; by: PersonId }) => {
  const role: Role = by === people.manager ? 'manager' : 'collector';
  const who = { userId: 'u', name: 'n', tenantId: shop.tenantId, personId: by, role };
  const step = { id: newId(), deviceId: devices.phone, seq, kind, note: 'bring the paper first' };
  const taken = { who, step: { ...step, replacedBy: null }, nowMs: Date.now() };
  return takeStep(shop.database, taken);
};

/** A payment of 500 paise, of yesterday, and today its collector asks to void it. */
async function askToVoid(shop: World) {
  await shop.office.record('customer.registered', bodies.customer(1));
  const yesterday = { day: addDays(TODAY, -1) };
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 500), yesterday);
  await shop.phone.send([payment]);
  const asked = shop.phone.make('fact.voided', bodies.void(payment.id, asha));
  await shop.phone.send([asked]);
  return { payment, asked };
}

test('a void of yesterday waits; agreed to, it is voided and stays listed', async () => {
  const shop = await town.shop();
  const { payment, asked } = await askToVoid(shop);
  const { waiting, decided } = await approvals(shop);
  expect(decided).toEqual([]);
  expect(waiting).toMatchObject([
    {
      ...{ id: asked.id, kind: 'void_asked', author: 'Asha', reason: 'entered twice' },
      ...{ customerName: 'Customer 1', decision: null, held: { deviceId: devices.phone, seq: 2 } },
      fact: { id: payment.id, type: 'payment.recorded', body: { amount: 500 } },
    },
  ]);
  expect(await toApprove(shop)).toEqual([1]);
  expect(await say(shop, 'released', { seq: 2, by: people.manager })).toMatchObject({
    outcome: 'taken',
  });
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 0 }]);
  expect(await approvals(shop)).toMatchObject({
    waiting: [],
    decided: [{ id: asked.id, decision: { verdict: 'agreed', person: 'Wanjiru' } }],
  });
});

test('a no gives its reason and voids nothing; who asks again waits again', async () => {
  const shop = await town.shop();
  const { asked } = await askToVoid(shop);
  await say(shop, 'returned', { seq: 2, by: people.manager });
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 500 }]);
  expect(await approvals(shop)).toMatchObject({
    waiting: [],
    decided: [{ id: asked.id, decision: { verdict: 'refused', reason: 'bring the paper first' } }],
  });
  // What is left is an overpayment, which waits for no word.
  expect(await toApprove(shop)).toEqual([0]);
  await say(shop, 'asked', { seq: 2, by: people.collector });
  expect(await approvals(shop)).toMatchObject({ waiting: [{ id: asked.id }], decided: [] });
  await say(shop, 'withdrawn', { seq: 2, by: people.collector });
  expect(await approvals(shop)).toEqual({ waiting: [], decided: [] });
});

test('cash that differs waits for a word, and the word is kept with it', async () => {
  const shop = await town.shop();
  const short = shop.phone.make('day.closed', bodies.shortOfCash());
  await shop.phone.send([short]);
  expect(await approvals(shop)).toMatchObject({
    waiting: [{ kind: 'cash_differs', customerId: null, reason: 'gave too much change' }],
  });
  expect(await approvals(shop, water.id)).toEqual({ waiting: [], decided: [] });
  const word = { factId: short.id, kind: 'cash_differs', customerId: null, reason: 'count again' };
  await shop.office.record('issue.settled', { ...word, verdict: 'refused' });
  expect(await approvals(shop, dairy.id)).toMatchObject({
    waiting: [],
    decided: [
      { id: short.id, decision: { verdict: 'refused', reason: 'count again', person: 'Wanjiru' } },
    ],
  });
});

test('an odd reading waits; an overpayment does not: it is nobody’s to refuse', async () => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  const piped = { businessId: water.id };
  await shop.office.record('customer.registered', bodies.customer(2), piped);
  await shop.office.record('meter.installed', bodies.meter(2));
  await shop.phone.record('meter.read', bodies.reading(2, 90_000));
  await shop.phone.record('payment.recorded', bodies.payment(asha, 500));
  const { waiting } = await approvals(shop);
  expect(waiting.map(({ kind }) => kind)).toEqual(['reading_below_last']);
});

test('a collector is not told what waits for the office', async () => {
  const office: Office = await openOffice({ rooms: [issuesRoom] });
  try {
    const cookie = await office.cookieOf('asha@example.com');
    const collector = await office.cookieOf('brian@example.com');
    const listed = await office.ask('/api/approvals', { cookie });
    expect(await listed.json()).toEqual({ waiting: [], decided: [] });
    expect((await office.ask('/api/approvals?businessId=none', { cookie })).status).toBe(422);
    expect((await office.ask('/api/approvals', { cookie: collector })).status).toBe(403);
  } finally {
    await office.close();
  }
});
