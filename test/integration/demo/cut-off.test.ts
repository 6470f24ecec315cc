// A demo that was cut off while it was filled is no book to try anything with: the next start
// completes it to the same book, also where the cut came before it had anybody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLog } from '../../../server/api/log.ts';
import type { Database } from '../../../server/db/open-database.ts';
import { demoPlan } from '../../../server/demo/demo-plan.ts';
import { type DemoPlace, findDemoDue, openDemo } from '../../../server/open-demo.ts';
import { makeAuth } from '../../../server/people/auth.ts';
import { listDemoSignIns } from '../../../server/people/demo-sign-ins.ts';
import { verify } from '../../../server/verify/verify.ts';
import { freshDatabase } from '../../database.ts';

const NOON = Date.parse('2026-11-20T09:00:00.000Z');
const size = { customers: 12, nowMs: NOON };

let whole: Database;
const opened: Database[] = [];

async function openPlace(): Promise<DemoPlace> {
  const database = await freshDatabase();
  opened.push(database);
  const settings = { secret: 's'.repeat(43), log: makeLog('silent') };
  return { database, auth: makeAuth(database, settings) };
}

beforeAll(async () => {
  const place = await openPlace();
  whole = place.database;
  await openDemo(place, size);
});
afterAll(async () => {
  for (const database of opened) await database.close();
});

const digest = ({ pool }: Database) =>
  pool.query(
    ({ sql }) => sql`
      select md5(string_agg(id || encode(sha256, 'hex'), ',' order by id)) as facts,
        count(*)::integer as count
      from fact`,
  );

test('what was cut off half-way is completed to the very same book', async () => {
  const place = await openPlace();
  expect(await findDemoDue(place.database, NOON)).toEqual({ type: 'new' });
  const startedMs = Date.now();
  const progress = (sent: number, of: number) => {
    if (sent > of / 2) throw new Error('the power went');
  };
  await expect(openDemo(place, { ...size, progress })).rejects.toThrow('the power went');
  expect(await listDemoSignIns(place.database)).toEqual([]);

  const due = await findDemoDue(place.database, NOON);
  expect(due).toMatchObject({ type: 'cut_off' });
  const sinceMs = due?.type === 'cut_off' ? due.sinceMs : 0;
  expect(sinceMs).toBeGreaterThanOrEqual(startedMs - 1_000);
  expect(sinceMs).toBeLessThanOrEqual(Date.now());

  expect(await openDemo(place, size)).toMatchObject({ filled: true });
  expect(await digest(place.database)).toEqual(await digest(whole));
  expect((await verify(place.database)).differences).toEqual([]);
  expect(await findDemoDue(place.database, NOON)).toBe(null);
});

test('a tenant that was cut off before it had anybody is founded', async () => {
  const place = await openPlace();
  await place.database.pool.query(
    ({ sql }) => sql`insert into tenant (id, name) values (${demoPlan.id}, 'half')`,
  );
  expect(await findDemoDue(place.database, NOON)).toEqual({ type: 'cut_off', sinceMs: NOON });
  await openDemo(place, size);
  expect(await digest(place.database)).toEqual(await digest(whole));
});

test('a book of somebody else wants no demo', async () => {
  const { database } = await openPlace();
  await database.pool.query(
    ({ sql }) => sql`insert into tenant (id, name) values (gen_random_uuid(), 'Ours')`,
  );
  expect(await findDemoDue(database, NOON)).toBe(null);
});
