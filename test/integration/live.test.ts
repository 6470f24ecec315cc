// The live line: a phone hears of every commit of its own tenant, of no other, and only while it
// may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../server/db/open-database.ts';
import { writeTenant } from '../../server/db/tenant-transaction.ts';
import { targetOf } from '../database.ts';
import { addTenant, type Office, openOffice } from './office.ts';

let office: Office;
/** A server that never looks for what others committed. */
let alone: Office;

beforeAll(async () => {
  office = await openOffice({ live: { pollMs: 100, heartbeatMs: 150 } });
  alone = await openOffice({ live: { pollMs: 600_000, heartbeatMs: 600_000, tenantMost: 3 } });
});

afterAll(async () => {
  await office.close();
  await alone.close();
});

/** Reads events of a line until it closes or `within` is over. */
async function hear(cookie: string, where = office) {
  const answer = await where.ask('/api/live', { cookie });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let closed = false;
  const reading = (async () => {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      text += part.value;
    }
    closed = true;
  })();
  reading.catch(() => undefined);
  return {
    versions: () => [...text.matchAll(/data: \{"version":(\d+)\}/g)].map(([, n]) => Number(n)),
    text: () => text,
    isClosed: () => closed,
    hangUp: () => reader?.cancel(),
  };
}

async function until(holds: () => boolean, withinMs = 3_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const write = ({ database }: Office, tenantId: string) =>
  writeTenant(database, tenantId, async (tx) => tx.version);

test('says at once where the book stands, then each commit of this tenant only', async () => {
  const line = await hear(await alone.cookieOf('brian@example.com'), alone);
  await until(() => line.versions().length === 1);
  const other = await addTenant(alone.database, 'Another tenant');
  await alone.database.pool.query(
    ({ sql }) => sql`update tenant set version = 1000 where id = ${other}`,
  );
  expect(await write(alone, other)).toBe(1_001);
  const version = await write(alone, alone.tenantId);
  await until(() => line.versions().includes(version));
  expect(line.versions()).toEqual([version - 1, version]);
  await line.hangUp();
});

test('hears of commits of another server', async () => {
  const line = await hear(await office.cookieOf('brian@example.com'));
  await until(() => line.versions().length === 1);
  const [name] = await office.database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`select current_database() as name`,
  );
  const target = targetOf(name?.name ?? '');
  const elsewhere = connectDatabase({ target, prepare: true, isEmbedded: false, connections: 1 });
  const version = await writeTenant(elsewhere, office.tenantId, async (tx) => tx.version);
  await until(() => line.versions().includes(version));
  await elsewhere.close();
  await line.hangUp();
});

test('beats while it is quiet, and closes when the session ends', async () => {
  const cookie = await office.cookieOf('chipo@example.com');
  const line = await hear(cookie);
  await until(() => line.text().includes(': still here'));
  expect(line.isClosed()).toBe(false);
  const headers = { origin: 'http://localhost' };
  await office.ask('/api/auth/sign-out', { cookie, json: {}, headers });
  await until(() => line.isClosed());
});

test("a person's oldest lines make room for new ones", async () => {
  const cookie = await office.cookieOf('asha@example.com');
  const lines: Awaited<ReturnType<typeof hear>>[] = [];
  for (let line = 0; line < 10; line += 1) lines.push(await hear(cookie));
  await until(() => lines.filter((line) => line.isClosed()).length === 2);
  expect(lines.map((line) => line.isClosed()).slice(0, 3)).toEqual([true, true, false]);
  for (const line of lines) await line.hangUp();
});

test('a tenant with too many lines is told to come back', async () => {
  const cookies = await Promise.all(
    ['asha', 'brian', 'chipo'].map((name) => alone.cookieOf(`${name}@example.com`)),
  );
  const lines = await Promise.all(cookies.map((cookie) => hear(cookie, alone)));
  const full = await alone.ask('/api/live', { cookie: cookies[1] ?? '' });
  expect(full.status).toBe(503);
  expect(full.headers.get('retry-after')).toBe('5');
  await lines[0]?.hangUp();
  const free = await hear(cookies[1] ?? '', alone);
  await free.hangUp();
  for (const line of lines) await line.hangUp();
});
