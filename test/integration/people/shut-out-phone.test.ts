// A lost phone whose sign-in has ended too: by the key of its pairing it hands in what it has, and
// hears that it is shut out. The key opens nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTenant } from '../../../server/db/tenant-transaction.ts';
import { syncRoom } from '../../../server/sync/sync-room.ts';
import { newId, type Office, openOffice } from '../office.ts';

let office: Office;
let brian: string;

beforeAll(async () => {
  office = await openOffice({ rooms: [syncRoom] });
  brian = await office.cookieOf('brian@example.com');
});

afterAll(async () => {
  await office.close();
});

const pair = (deviceId: string) =>
  office.ask('/api/devices', { cookie: brian, json: { deviceId, label: "Brian's phone" } });

const sync = (deviceId: string, headers: Record<string, string>) =>
  office.ask('/api/sync', {
    headers,
    json: {
      ...{ protocol: 1, deviceId, lineage: null, clock: new Date().toISOString(), ackedSeq: 0 },
      ...{ unsent: { count: 1, oldestAt: null }, appVersion: 'test', pull: null },
      facts: [{ id: newId(), type: 'something.new', seq: 1 }],
    },
  });

test('a phone that was shut out is known by its key where its sign-in has ended', async () => {
  const deviceId = newId();
  const other = newId();
  const { deviceKey } = await (await pair(deviceId)).json();
  const otherKey = (await (await pair(other)).json()).deviceKey;
  const known = { 'x-routebook-device': deviceKey };
  expect((await sync(deviceId, known)).status).toBe(401);
  await writeTenant(
    office.database,
    office.tenantId,
    ({ sql, tenantId, version }) => sql`
      update device set revoked_at = now(), version = ${version}
      where tenant_id = ${tenantId} and id = ${deviceId}`,
  );
  for (const key of [`${deviceKey}x`, deviceKey.replace(deviceId, other), otherKey, 'a.b.c', '']) {
    expect((await sync(deviceId, { 'x-routebook-device': key })).status).toBe(401);
  }
  expect((await sync(other, known)).status).toBe(401);
  expect((await office.ask('/api/live', { headers: known })).status).toBe(401);
  const handedIn = await sync(deviceId, known);
  expect(handedIn.status).toBe(200);
  expect(await handedIn.json()).toMatchObject({
    ackedSeq: 1,
    pulled: null,
    outcomes: [{ outcome: 'refused', refusal: { code: 'quarantined' } }],
  });
  const again = await office.ask('/api/sync', {
    headers: known,
    json: {
      ...{ protocol: 1, deviceId, lineage: null, clock: new Date().toISOString(), ackedSeq: 1 },
      ...{ unsent: { count: 0, oldestAt: null }, appVersion: 'test', pull: null, facts: [] },
    },
  });
  expect(await again.json()).toEqual({ refusal: 'device_revoked' });
});
