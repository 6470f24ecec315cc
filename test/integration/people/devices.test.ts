// Pairing: a phone gets its code once, keeps it for ever, and shares it with nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTenant } from '../../../server/db/tenant-transaction.ts';
import { signUpPerson } from '../../../server/people/create-person.ts';
import { showDemoSignIns } from '../../../server/people/demo-sign-ins.ts';
import { deviceCode } from '../../../shared/kernel/code.ts';
import { addTenant, newId, type Office, openOffice, password } from '../office.ts';

let office: Office;
let brian: string;
let chipo: string;

beforeAll(async () => {
  office = await openOffice();
  brian = await office.cookieOf('brian@example.com');
  chipo = await office.cookieOf('chipo@example.com');
});

afterAll(async () => {
  await office.close();
});

const pair = (cookie: string, deviceId: string, label = "Brian's phone") =>
  office.ask('/api/devices', { cookie, json: { deviceId, label } });

const devicesMade = async () => {
  const [tenant] = await office.database.pool.query(
    ({ sql }) => sql<{ devices_made: number; version: number }[]>`
      select devices_made, version from tenant where id = ${office.tenantId}`,
  );
  return tenant;
};

test('a phone is paired once, and asking again changes nothing', async () => {
  const deviceId = newId();
  const first = await pair(brian, deviceId);
  expect(first.status).toBe(200);
  const pairing = await first.json();
  expect(pairing).toMatchObject({
    tenantId: office.tenantId,
    tenantName: 'Morning Star',
    person: { name: 'brian', role: 'collector' },
    deviceId,
    deviceCode: '01',
  });
  expect(pairing.lineage).toMatch(/^[0-9a-f-]{36}$/);
  const before = await devicesMade();
  const again = await pair(brian, deviceId, 'another label');
  expect(await again.json()).toEqual(pairing);
  expect(await devicesMade()).toEqual(before);
});

test('every phone gets a code of its own, also when many ask at once', async () => {
  const same = newId();
  const asked = [same, same, same, newId(), newId(), newId()];
  const answers = await Promise.all(asked.map((deviceId) => pair(chipo, deviceId)));
  const pairings = await Promise.all(answers.map((answer) => answer.json()));
  const codes = pairings.map(({ deviceCode }) => deviceCode);
  // Three requests of one phone and one of each of three others: four codes.
  expect(new Set(codes).size).toBe(4);
  expect(new Set(codes.slice(0, 3)).size).toBe(1);
});

test("another person's phone is refused, and so is the office's own device", async () => {
  const deviceId = newId();
  expect((await pair(brian, deviceId)).status).toBe(200);
  const forked = await pair(chipo, deviceId);
  expect(forked.status).toBe(409);
  expect(await forked.json()).toEqual({ refusal: 'device_forked' });
  const serverDevice = newId();
  await writeTenant(
    office.database,
    office.tenantId,
    ({ sql, tenantId, version }) => sql`
      insert into device (tenant_id, id, person_id, code, label, kind, version)
      select ${tenantId}, ${serverDevice}, id, 'ZZ', 'office', 'server', ${version}
      from person where tenant_id = ${tenantId} and name = 'brian'`,
  );
  expect((await pair(brian, serverDevice)).status).toBe(409);
});

test('a revoked phone is told so', async () => {
  const deviceId = newId();
  await pair(brian, deviceId);
  await writeTenant(
    office.database,
    office.tenantId,
    ({ sql, tenantId }) => sql`
      update device set revoked_at = now() where tenant_id = ${tenantId} and id = ${deviceId}`,
  );
  const answer = await pair(brian, deviceId);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ refusal: 'device_revoked' });
});

test('the same id in another tenant is another phone', async () => {
  const deviceId = newId();
  expect((await pair(brian, deviceId)).status).toBe(200);
  const tenantId = await addTenant(office.database, 'Evening Star');
  const { auth } = office.app;
  await signUpPerson(
    { database: office.database, auth },
    { tenantId, email: 'efua@example.com', name: 'Efua', role: 'owner', password },
  );
  const efua = await office.cookieOf('efua@example.com');
  const answer = await pair(efua, deviceId);
  expect(await answer.json()).toMatchObject({ tenantName: 'Evening Star', deviceCode: '01' });
});

test('one person cannot pair phones without end; those that are idle do not count', async () => {
  await signUpPerson(
    { database: office.database, auth: office.app.auth },
    {
      tenantId: office.tenantId,
      email: 'gift@example.com',
      name: 'Gift',
      role: 'manager',
      password,
    },
  );
  const gift = await office.cookieOf('gift@example.com');
  const statuses: number[] = [];
  for (let phone = 0; phone < 51; phone += 1) statuses.push((await pair(gift, newId())).status);
  expect(statuses.slice(0, 50).every((status) => status === 200)).toBe(true);
  expect(statuses[50]).toBe(403);
  expect(await (await pair(gift, newId())).json()).toEqual({ refusal: 'too_many_phones' });
  const silence = (column: 'last_seq' | 'unsent_count') =>
    office.database.pool.query(({ sql }) =>
      sql.unsafe(`update device set paired_at = now() - interval '4 days', ${column} = 1
        where person_id = (select id from person where name = 'Gift')`),
    );
  await silence('last_seq');
  expect((await pair(gift, newId())).status).toBe(403);
  await office.database.pool.query(({ sql }) => sql`update device set last_seq = 0`);
  expect((await pair(gift, newId())).status).toBe(200);
  await silence('unsent_count');
  expect((await pair(gift, newId())).status).toBe(403);
});

test('everybody tries the demo: its people have room for more phones', async () => {
  const email = 'hodan@example.com';
  const { auth } = office.app;
  const { database, tenantId } = office;
  const person = { email, name: 'Hodan', role: 'collector', password } as const;
  await signUpPerson({ database, auth }, { tenantId, ...person });
  await showDemoSignIns(database, [person]);
  const hodan = await office.cookieOf(email);
  const statuses: number[] = [];
  for (let phone = 0; phone < 60; phone += 1) statuses.push((await pair(hodan, newId())).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('a label with control characters is refused in words, one with an emoji is kept', async () => {
  const answer = await pair(brian, newId(), 'Tecno\u0000 Spark');
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({
    refusal: 'malformed',
    words: 'label holds a control character',
  });
  expect((await pair(brian, newId(), 'Tecno Spark 🐐')).status).toBe(200);
});

test('a phone that an older backup forgot keeps the code of its documents', async () => {
  const claim = async (code: string) => {
    const json = { deviceId: newId(), label: 'Tecno', code };
    const answer = await office.ask('/api/devices', { cookie: brian, json });
    return (await answer.json()).deviceCode;
  };
  const made = (await devicesMade())?.devices_made ?? 0;
  const forgotten = deviceCode(made + 3);
  expect(await claim(forgotten)).toBe(forgotten);
  // Two phones can't bear one name, and nobody gets a name that was given away since.
  const next = await claim(forgotten);
  expect(next).toBe(deviceCode(made + 4));
  expect(await claim('ZZZZ')).toBe(deviceCode(made + 5));
});

test('a phone that lost its book is told what it had not sent, and nobody else is', async () => {
  const deviceId = newId();
  await pair(brian, deviceId);
  await office.database.pool.query(
    ({ sql }) => sql`
      update device
      set unsent_count = 3, unsent_sums = '[{"currency": "INR", "amount": 45000}]',
        last_contact_at = '2026-11-20T09:00:00Z'
      where id = ${deviceId}`,
  );
  const again = async (cookie: string) => {
    const json = { deviceId: newId(), label: 'Tecno', earlier: [newId(), deviceId] };
    const answer = await office.ask('/api/devices', { cookie, json });
    return (await answer.json()).lost;
  };
  expect(await again(brian)).toMatchObject({
    lastContactAt: '2026-11-20T09:00:00.000Z',
    unsentCount: 3,
    unsentSums: [{ currency: 'INR', amount: 45_000 }],
  });
  expect(await again(chipo)).toBeNull();
});

test('the office sees every phone, silent ones first, and shuts one out', async () => {
  const asha = await office.cookieOf('asha@example.com');
  expect((await office.ask('/api/devices', { cookie: brian })).status).toBe(403);
  const json = { deviceId: newId() };
  const refused = await office.ask('/api/devices/revoke', { cookie: brian, json });
  expect(refused.status).toBe(403);
  const unknown = await office.ask('/api/devices/revoke', { cookie: asha, json });
  expect(unknown.status).toBe(404);
  const deviceId = newId();
  await pair(chipo, deviceId, "Chipo's phone");
  const { phones } = await (await office.ask('/api/devices', { cookie: asha })).json();
  const heard = phones.map((phone: { lastContactAt: string | null }) => phone.lastContactAt);
  expect(heard.indexOf('2026-11-20T09:00:00.000Z')).toBe(heard.length - 2);
  expect(phones.find((one: { deviceId: string }) => one.deviceId === deviceId)).toMatchObject({
    ...{ label: "Chipo's phone", person: 'chipo', revokedAt: null },
    ...{ unsentCount: 0, unsentSums: [], isStorageKept: null },
  });
  const lost = { cookie: asha, json: { deviceId } };
  expect((await office.ask('/api/devices/revoke', lost)).status).toBe(200);
  expect((await office.ask('/api/devices/revoke', lost)).status).toBe(200);
  expect((await pair(chipo, deviceId)).status).toBe(403);
});
