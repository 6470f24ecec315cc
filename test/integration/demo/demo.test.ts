// The demo is a believable business that anybody can make again: the same seed, customers and day
// give the same book, it follows from its facts, and today there is work to do.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../server/db/open-database.ts';
import type { DemoPerson } from '../../../server/demo/demo-people.ts';
import { fillWithDemo } from '../../../server/demo/fill-with-demo.ts';
import { foundTenant } from '../../../server/setup/found-tenant.ts';
import { verify } from '../../../server/verify/verify.ts';
import { freshDatabase } from '../../database.ts';

const CUSTOMERS = 60;
const NOON = Date.parse('2026-11-20T09:00:00.000Z');
const AFTERNOON = Date.parse('2026-11-20T11:30:00.000Z');

let database: Database;
const signedUp: DemoPerson[] = [];

const fill = (into: Database, nowMs: number, customers = CUSTOMERS) =>
  fillWithDemo(into, {
    customers,
    nowMs,
    found: foundTenant,
    signUp: async (_, person) => void signedUp.push(person),
  });

beforeAll(async () => {
  database = await freshDatabase();
  await fill(database, NOON);
});
afterAll(() => database.close());

async function ask<Row extends Record<string, unknown>>(of: Database, query: string) {
  return [...(await of.pool.query(({ sql }) => sql.unsafe<Row[]>(query)))];
}

const digest = `
  select (select md5(string_agg(id || ' ' || device_id || seq || encode(sha256, 'hex'), ','
      order by id)) from fact) as facts,
    (select md5(string_agg(id || ' ' || outstanding || ' ' || unapplied, ',' order by id))
      from account) as balances`;

test('the book follows from its facts', async () => {
  const report = await verify(database);
  expect(report.differences).toEqual([]);
  expect(report.checked.customers).toBe(CUSTOMERS);
  expect(report.checked.facts).toBeGreaterThan(1_200);
});

test('the same seed, customers and day give the same facts and balances', async () => {
  const again = await freshDatabase();
  await fill(again, AFTERNOON);
  expect(await ask(again, digest)).toEqual(await ask(database, digest));
  await again.close();
});

test('half of the customers buy milk, a third water, the others gas', async () => {
  const rows = await ask(
    database,
    `select b.trade, b.currency, count(*) as customers from customer c
    join business b on b.id = c.business_id group by 1, 2 order by 1`,
  );
  expect(rows).toEqual([
    { trade: 'dairy', currency: 'INR', customers: 30 },
    { trade: 'retail', currency: 'KES', customers: 10 },
    { trade: 'water', currency: 'KES', customers: 20 },
  ]);
});

test('every kind of fact happens, and money comes in every way', async () => {
  const types = await ask(database, 'select distinct type from fact order by 1');
  expect(types).toHaveLength(14);
  const methods = await ask(
    database,
    `select distinct body->>'method' as method from fact where type = 'payment.recorded'
    order by 1`,
  );
  expect(methods.map(({ method }) => method)).toEqual(['bank', 'cash', 'cheque', 'mpesa', 'upi']);
});

test('one collector can take a payment, sell and read a meter on one round', async () => {
  const [row] = await ask(
    database,
    `select count(*) as products from product p
    join business b on b.tenant_id = p.tenant_id and b.id = p.business_id where b.trade = 'water'`,
  );
  expect(row).toEqual({ products: 3 });
  const sold = await ask(
    database,
    `select distinct b.trade from fact f join business b on b.id = f.business_id
    where f.type = 'sale.recorded' order by 1`,
  );
  expect(sold.map(({ trade }) => trade)).toEqual(['dairy', 'retail', 'water']);
});

test('something is owed in every column of the ageing, and somebody is in credit', async () => {
  const rows = await ask<{ column: number }>(
    database,
    `select width_bucket(date '2026-11-20' - due_day, array[1, 31, 61, 91]) as column
    from open_item where side = 1 and allocated < amount and not is_voided
    group by 1 order by 1`,
  );
  expect(rows.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  const inCredit = await ask(database, 'select 1 from customer_outstanding where balance < 0');
  expect(inCredit.length).toBeGreaterThan(0);
});

test("today's rounds have begun and are mostly to do", async () => {
  const rows = await ask<{ customers: number; done: number }>(
    database,
    `select c.round_id, count(distinct c.id) as customers,
      count(distinct f.customer_id) as done
    from customer c
    left join fact f on f.customer_id = c.id and f.day = '2026-11-20'
    group by 1`,
  );
  expect(rows).toHaveLength(10);
  expect(rows.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(2);
  for (const { customers, done } of rows) expect(done).toBeLessThanOrEqual(customers / 2);
});

test('a demo that is there already is left as it is', async () => {
  const before = await ask(database, digest);
  const filled = await fill(database, AFTERNOON, 20);
  expect(filled.filled).toBe(false);
  expect(await ask(database, digest)).toEqual(before);
});

test('its people sign in with addresses of their own, one of each role at least', () => {
  expect(new Set(signedUp.map(({ email }) => email)).size).toBe(9);
  expect(new Set(signedUp.map(({ role }) => role)).size).toBe(4);
});
