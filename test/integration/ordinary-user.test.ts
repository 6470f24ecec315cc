// Routebook on a database elsewhere, as an ordinary user of it whom row security binds: the demo is
// filled, a phone pairs, pushes, asks again without facts and pulls, and the audit finds nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/db/open-database.ts';
import { openDemo } from '../../server/open-demo.ts';
import { rooms } from '../../server/rooms.ts';
import { verify } from '../../server/verify/verify.ts';
import { dayIn, instant } from '../../shared/kernel/day.ts';
import {
  PROTOCOL_VERSION,
  type Pulled,
  type SyncAnswer,
  type SyncRequest,
} from '../../shared/protocol.ts';
import { cookiesFrom } from '../cookies-from.ts';
import { asAdministrator } from '../database.ts';
import { ordinaryUser } from '../database-setup.ts';
import { type Loopback, openLoopback } from '../loopback.ts';
import { newId, type Office, openOffice } from './office.ts';

const name = `elsewhere_${newId().replaceAll('-', '')}`;
let loopback: Loopback;
let database: Database;
let office: Office;

const administer = (statement: string) =>
  asAdministrator((pool) => pool.query(({ sql }) => sql.unsafe(statement)));

beforeAll(async () => {
  await administer(`create database ${name} owner ${ordinaryUser}`);
  loopback = await openLoopback();
  const databaseUrl = loopback.urlOf(name, ordinaryUser);
  database = await openDatabase({ dataFolder: '/nowhere', databaseUrl, prepare: true });
  office = await openOffice({ database, rooms });
  const place = { database, auth: office.app.auth };
  await openDemo(place, { customers: 12, months: 1, nowMs: Date.now() });
});

afterAll(async () => {
  await office.close();
  loopback.close();
  await administer(`drop database ${name} with (force)`);
});

test('the user is bound by row security', async () => {
  const [user] = await database.pool.query(
    ({ sql }) => sql`
      select rolsuper or rolbypassrls as "passes" from pg_roles where rolname = current_user`,
  );
  expect(user).toEqual({ passes: false });
  expect(await database.pool.query(({ sql }) => sql`select id from device`)).toHaveLength(0);
});

test('a phone pushes, asks without facts and pulls; the book follows from its facts', async () => {
  const signedIn = await office.ask('/api/auth/sign-in/email', {
    json: { email: 'asha@routebook.demo', password: 'routebook-demo' },
  });
  const cookie = cookiesFrom(signedIn);
  const deviceId = newId();
  const paired = await office.ask('/api/devices', { cookie, json: { deviceId, label: 'Hers' } });
  expect(paired.status).toBe(200);

  const sync = async (more: Partial<SyncRequest>): Promise<SyncAnswer> => {
    const clock = instant(Date.now());
    const asked = { protocol: PROTOCOL_VERSION, deviceId, lineage: null, clock, ackedSeq: 0 };
    const rest = { unsent: { count: 0, oldestAt: null }, appVersion: 'test', facts: [] };
    const json = { ...asked, ...rest, pull: { cursor: null, limit: 5_000 }, ...more };
    const answer = await office.ask('/api/sync', { cookie, json });
    expect(answer.status).toBe(200);
    return await answer.json();
  };

  const pages: Pulled[] = [];
  while (pages.at(-1)?.isComplete !== true) {
    const { pulled } = await sync({ pull: { cursor: pages.at(-1)?.cursor ?? null, limit: 5_000 } });
    if (pulled !== null) pages.push(pulled);
  }
  const [customer] = pages.flatMap(({ tables }) => tables.customers);
  const businesses = pages.flatMap(({ tables }) => tables.businesses);
  const business = businesses.find(({ id }) => id === customer?.businessId);
  const nowMs = Date.now();
  const skipped = {
    id: newId(),
    type: 'stop.skipped',
    schema: 1,
    businessId: business?.id,
    seq: 1,
    recordedAt: instant(nowMs),
    offsetMs: 0,
    day: dayIn(business?.zone ?? 'UTC', nowMs),
    body: {
      customerId: customer?.id,
      roundId: null,
      reason: 'nobody_home',
      note: '',
      promise: null,
    },
  };
  const cursor = pages.at(-1)?.cursor ?? null;
  const pushed = await sync({ facts: [skipped], pull: { cursor, limit: 5_000 } });
  expect(pushed.outcomes).toEqual([
    expect.objectContaining({ id: skipped.id, refusal: null, issues: [] }),
  ]);
  expect(pushed.pulled?.tables.facts.map(({ id }) => id)).toEqual([skipped.id]);
  expect(await sync({ ackedSeq: 1, pull: null })).toMatchObject({ ackedSeq: 1, outcomes: [] });
  expect((await verify(database)).differences).toEqual([]);
});
