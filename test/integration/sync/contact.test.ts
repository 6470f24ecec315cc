// What a contact tells the office of a phone besides its facts: what waits there, which version it
// runs, and how far its clock is off.
import { expect, test } from 'vitest';
import { instant } from '../../../shared/kernel/day.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { nextFactId } from '../../world/phone.ts';
import { issuesOf } from '../../world/read-book.ts';
import { customerOf, devices, NOON } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);

test('asking without facts makes no new version, and tells the office of the phone', async () => {
  const shop = await town.shop();
  const heard: number[] = [];
  town.database.onCommit((_, version) => heard.push(version));
  const versionOf = async ({ tenantId }: World) =>
    await town.database.pool.query(
      ({ sql }) => sql`select version from tenant where id = ${tenantId}`,
    );
  const before = await versionOf(shop);
  const oldestAt = instant(Date.parse('2026-11-19T06:00:00.000Z'));
  for (const count of [3, 2]) {
    const sums = [{ currency: 'INR' as const, amount: count * 100 }];
    const unsent = { count, oldestAt, sums };
    const told = { unsent, appVersion: '1.4', isStorageKept: count === 3 };
    const received = await shop.phone.send([], told);
    expect(received).toMatchObject({ type: 'received', ackedSeq: 0, outcomes: [], balances: [] });
  }
  expect(await versionOf(shop)).toEqual(before);
  expect(heard).toEqual([]);
  const [device] = await town.database.pool.query(
    ({ sql }) => sql`
      select unsent_count, unsent_oldest_at, unsent_sums, storage_kept, app_version,
        last_contact_at
      from device where tenant_id = ${shop.tenantId} and id = ${devices.phone}`,
  );
  expect(device).toEqual({
    unsent_count: 2,
    unsent_oldest_at: oldestAt,
    unsent_sums: [{ currency: 'INR', amount: 200 }],
    storage_kept: false,
    app_version: '1.4',
    last_contact_at: '2026-11-20T09:00:00.000Z',
  });
});

test('a clock that is off is told, and orders nothing', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  const yesterday = instant(NOON - 86_400_000);
  const fact = shop.phone.make('payment.recorded', bodies.payment(asha, 500), {
    recordedAt: yesterday,
  });
  const received = await shop.phone.send([fact], { clock: yesterday });
  expect(received).toMatchObject({ outcomes: [{ issues: ['clock_skew', 'overpaid'] }] });
  expect(await issuesOf(shop, fact.id)).toEqual(['clock_skew', 'overpaid']);
  const knowing = shop.second.make('stop.skipped', bodies.skip(asha), {
    id: nextFactId(),
    offsetMs: 86_400_000,
  });
  expect(await shop.second.send([knowing])).toMatchObject({
    outcomes: [{ issues: ['clock_skew'] }],
  });
});

test('whatever a phone tells of its outbox, its money is taken', async () => {
  const { phone } = await town.shop();
  const sent = phone.make('payment.recorded', bodies.payment(customerOf(1), 4_500));
  const told = { unsent: { count: 1e12, oldestAt: null } };
  expect(await phone.send([sent], told)).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  expect(await phone.send([], told)).toMatchObject({ type: 'received' });
});
