// The live line: a phone hears of every commit of its own tenant, of no other, and only while it
// may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from '../../server/db/open-database.ts';
import { writeTenant } from '../../server/db/tenant-transaction.ts';
import { targetOf } from '../database.ts';
import { addTenant, type Office, openOffice } from './office.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ live: { pollMs: 100, heartbeatMs: 150 } });
});

afterAll(async () => {
  await office.close();
});

/** Reads events of a line until it closes or `within` is over. */
async function hear(cookie: string) {
  const answer = await office.ask('/api/live', { cookie });
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

const write = (tenantId: string) =>
  writeTenant(office.database, tenantId, async (tx) => tx.version);

test('says at once where the book stands, then each commit of this tenant only', async () => {
  const line = await hear(await office.cookieOf('brian@example.com'));
  await until(() => line.versions().length === 1);
  const other = await addTenant(office.database, 'Another tenant');
  await write(other);
  const version = await write(office.tenantId);
  await until(() => line.versions().includes(version), 80);
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
