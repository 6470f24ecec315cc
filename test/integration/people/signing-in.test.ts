// Signing in: the right password opens, everything else stays shut, and whoever leaves is out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../../server/app.ts';
import { writeTenant } from '../../../server/db/tenant-transaction.ts';
import { cookiesFrom } from '../../cookies-from.ts';
import { addPerson, type Office, openOffice, password } from '../office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
});

const signIn = (email: string, given: string, headers: Record<string, string> = {}) =>
  office.ask('/api/auth/sign-in/email', { json: { email, password: given }, headers });

describe('signing in', () => {
  test('opens with the right password and keeps the session out of scripts', async () => {
    const answer = await signIn('asha@example.com', password);
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((made) => made.includes('session_token'));
    expect(cookie).toMatch(/^routebook\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  test('sends the cookie only over https where the browser speaks https', async () => {
    const answer = await signIn('asha@example.com', password, { 'x-forwarded-proto': 'https' });
    const cookie = answer.headers.getSetCookie().find((made) => made.includes('session_token'));
    expect(cookie).toMatch(/^__Secure-routebook\.session_token=.*; Secure/i);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const headers = { cookie: cookiesFrom(answer), 'x-forwarded-proto': 'https' };
    const live = await office.ask('/api/live', { headers });
    expect(live.status).toBe(200);
    await live.body?.cancel();
  });

  test('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn('asha@example.com', 'not-her-password');
    const unknown = await signIn('nobody@example.com', 'not-her-password');
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await wrong.json()).toEqual(await unknown.json());
    expect(wrong.headers.getSetCookie().join()).not.toContain('session_token=ey');
  });

  test('keeps Argon2id with at least 19 MiB and two passes', async () => {
    const [kept] = await office.database.pool.query(
      ({ sql }) => sql<{ password: string }[]>`select password from auth_account limit 1`,
    );
    expect(kept?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('refuses another site its writes, and lets its own page and programs write', async () => {
    const from = (headers: Record<string, string>) =>
      signIn('asha@example.com', password, headers).then(({ status }) => status);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({ origin: 'http://localhost' })).toBe(200);
    expect(await from({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await from({})).toBe(200);
  });

  test('offers no sign-up and none of the doors that we do not use', async () => {
    const json = { email: 'eve@example.com', password, name: 'Eve' };
    for (const door of ['sign-up/email', 'sign-in/social', 'update-user', 'delete-user', 'error']) {
      const answer = await office.ask(`/api/auth/${door}`, { json });
      expect(answer.status, door).toBe(404);
    }
  });

  test('reads a long password only so far', async () => {
    const answer = await signIn('asha@example.com', 'x'.repeat(5_000));
    expect(answer.status).toBe(413);
    expect((await signIn('asha@example.com', 'x'.repeat(129))).status).toBe(422);
  });
});

describe('a session', () => {
  test('ends when its person signs out, at once', async () => {
    const cookie = await office.cookieOf('brian@example.com');
    expect((await office.ask('/api/nothing-here', { cookie })).status).toBe(404);
    const headers = { origin: 'http://localhost' };
    const out = await office.ask('/api/auth/sign-out', { cookie, json: {}, headers });
    expect(out.status).toBe(200);
    expect((await office.ask('/api/nothing-here', { cookie })).status).toBe(401);
  });

  test('that is used goes on: after a day the browser gets its cookie anew', async () => {
    const cookie = await office.cookieOf('asha@example.com');
    const fresh = await office.ask('/api/nothing-here', { cookie });
    expect(fresh.headers.getSetCookie()).toEqual([]);
    const token = /session_token=([^.]+)/.exec(cookie)?.[1] ?? '';
    await office.database.pool.query(
      ({ sql }) => sql`
        update auth_session set expires_at = now() + interval '28 days' where token = ${token}`,
    );
    // Another server, which remembers nothing of this session.
    const elsewhere = makeApp({ ...office.settings, database: office.database });
    const later = await elsewhere.hono.request('/api/nothing-here', { headers: { cookie } });
    elsewhere.live.close();
    expect(later.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=2592000/);
    const [kept] = await office.database.pool.query(
      ({ sql }) => sql<{ days: number }[]>`
        select round(extract(epoch from expires_at - now()) / 86400)::integer as days
        from auth_session where token = ${token}`,
    );
    expect(kept).toEqual({ days: 30 });
  });

  test('opens nothing with a changed signature', async () => {
    const cookie = await office.cookieOf('brian@example.com');
    const forged = cookie.replace(/(session_token=[^.]+\.)..../, '$1AAAA');
    expect(forged).not.toBe(cookie);
    expect((await office.ask('/api/nothing-here', { cookie: forged })).status).toBe(401);
  });

  test('of somebody who was dismissed opens nothing', async () => {
    await addPerson(office, 'dele@example.com', 'collector');
    const cookie = await office.cookieOf('dele@example.com');
    await writeTenant(
      office.database,
      office.tenantId,
      ({ sql, tenantId }) =>
        sql`update person set is_active = false where tenant_id = ${tenantId} and name = 'dele'`,
    );
    const answer = await office.ask('/api/nothing-here', { cookie });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ refusal: 'forbidden' });
  });
});

test('a person is made once for an e-mail address, however it is written', async () => {
  const first = await addPerson(office, 'fatuma@example.com', 'manager');
  const again = await addPerson(office, 'Fatuma@Example.com', 'collector');
  expect(first.isNew).toBe(true);
  expect(again).toEqual({ ...first, isNew: false });
});

test('tries of a stranger’s address are counted, however they reach the server', async () => {
  const tryFrom = async (headers: Record<string, string>) => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      const answer = await signIn(`nobody${attempt}@example.com`, 'guess-after-guess', headers);
      statuses.push(answer.status);
      const waitS = Number(answer.headers.get('retry-after'));
      if (answer.status === 429) expect(waitS).toBeGreaterThan(0);
    }
    return statuses;
  };
  // Through a proxy on this machine, which tells the address; an own program tells none.
  const strange = await tryFrom({ 'x-forwarded-for': '198.51.100.4' });
  expect(strange).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
  expect(await tryFrom({})).toEqual(Array.from({ length: 22 }, () => 401));
});

test('wrong passwords of one account are waited for, at one address only', async () => {
  const tryAs = (email: string, caller: string) =>
    signIn(email, 'guess-after-guess', { 'x-forwarded-for': caller });
  const burst = await Promise.all(
    Array.from({ length: 8 }, () => tryAs('asha@example.com', '203.0.113.7')),
  );
  expect(burst.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  expect(burst.at(-1)?.headers.get('retry-after')).toBe('1');
  const right = await signIn('Asha@example.com', password, { 'x-forwarded-for': '203.0.113.7' });
  expect(right.status).toBe(429);
  const elsewhere = await signIn('asha@example.com', password, {
    'x-forwarded-for': '203.0.113.8',
  });
  expect(elsewhere.status).toBe(200);
  expect((await tryAs('nobody@example.com', '203.0.113.7')).status).toBe(401);
});

test('whoever holds an open phone waits as well when they guess its password', async () => {
  await addPerson(office, 'gitau@example.com', 'collector');
  const cookie = await office.cookieOf('gitau@example.com');
  const change = async (currentPassword: string, caller: string) => {
    const json = { currentPassword, newPassword: 'nine-goats-and-a-lamp' };
    const headers = { 'x-forwarded-for': caller };
    return await office.ask('/api/auth/change-password', { cookie, json, headers });
  };
  const statuses: number[] = [];
  for (let guess = 0; guess < 6; guess += 1) {
    statuses.push((await change('guess-after-guess', `203.0.113.${guess}`)).status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  expect((await change(password, '203.0.113.9')).status).toBe(429);
  // Another's phone does not wait for it.
  const brian = await office.cookieOf('brian@example.com');
  const json = { currentPassword: password, newPassword: 'short' };
  const tooShort = await office.ask('/api/auth/change-password', { cookie: brian, json });
  expect(tooShort.status).toBe(422);
});
