// What goes wrong where balances are moved from customers to meters, one test each: another tenant,
// overpayments counted twice, money on another's meter, deleted rows, a messy town.
import { afterAll, expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests } from '../../world/open-world.ts';
import { makeDoor } from '../legacy/door.ts';
import { reasonsOf } from '../legacy/move.ts';
import { owed } from '../runs/fingerprints.ts';
import { messyTown } from './messy-town.ts';
import { type OldTown, openOldTown, runOn, statesOf, street, vector, whole } from './old-town.ts';

const door = makeDoor();
const opened: OldTown[] = [];
const town = townOfTests({ connections: 6 });
afterAll(async () => {
  door.close();
  for (const { database } of opened) await database.close();
});

async function start(rows: string) {
  const old = await openOldTown(door, rows);
  opened.push(old);
  return { old, world: await town.shop() };
}

const FIVE = Array(5).fill('finished');

test('S3-11 each meter is its own account; another tenant’s rows stay', async () => {
  const { old, world } = await start(vector + street);
  // A payment of tenant 1 that names an invoice of tenant 2 does not follow it there.
  await old.ask(
    `insert into payments values (205, 1, 1, 191, null, 5, '2026-10-12', 'cash', null)`,
  );
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)).toEqual(FIVE);
  expect(reasonsOf(report, 'payments', '205')).toEqual(['invoice_missing']);
  expect(await old.ask('select meter_id::int m from payments where id = 205')).toEqual([{ m: 11 }]);
  const accounts = await readTenant(
    world.database,
    world.tenantId,
    ({ sql, tenantId }) => sql`
      select m.serial, a.outstanding::integer as owed, a.unapplied::integer as hand
      from meter m join account a on a.tenant_id = m.tenant_id and a.id = m.id
      where m.tenant_id = ${tenantId} and a.outstanding + a.unapplied > 0
      order by 1`,
  );
  expect([...accounts]).toEqual([
    { serial: 'M-11', owed: 0, hand: 10_500 },
    { serial: 'M-22', owed: 35_000, hand: 0 },
    { serial: 'M-9', owed: 0, hand: 12_000 },
  ]);
  expect(await old.ask('select balance::text b from customers where id = 91')).toEqual([
    { b: '70.00' },
  ]);
});

test('of several tenants one must be named', async () => {
  const { old, world } = await start(vector + street);
  const report = await runOn({ old, world }, whole, { oldTenant: null });
  expect(statesOf(report)[0]).toContain('--old-tenant: 1, 2');
});

test('overpayments that equal what payments leave stop the move until it is said', async () => {
  const { old, world } = await start(vector);
  await old.ask('update overpayments set payment_id = null');
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)[3]).toContain('Say --overpayments within');
  expect(await owed(world)).toBe(0);
  const within = await runOn({ old, world }, whole, { overpayments: 'within' });
  expect(statesOf(within)).toEqual(FIVE);
  expect(await owed(world)).toBe(-10_000);
});

test('an overpayment beside the payments is credit of its meter', async () => {
  const { old, world } = await start(vector);
  await old.ask(`update overpayments set payment_id = null, amount = 30`);
  expect(statesOf(await runOn({ old, world }, whole))).toEqual(FIVE);
  expect(await owed(world)).toBe(-13_000);
  expect(await old.ask('select balance::text b, overpayment::text o from meters')).toEqual([
    { b: '0.00', o: '130.00' },
  ]);
});

test('money on the meter of another customer stands on that meter, and is told', async () => {
  const { old, world } = await start(vector + street);
  await old.ask(
    `insert into payments values (206, 1, 3, null, 22, 50, '2026-10-12', 'cash', null)`,
  );
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)).toEqual(FIVE);
  expect(reasonsOf(report, 'payments', '206')).toEqual(['meter_elsewhere']);
  expect(await old.ask('select balance::text b from meters where id = 22')).toEqual([
    { b: '300.00' },
  ]);
});

test('deleted rows, drafts and rows of no tenant stay apart with their reasons', async () => {
  const { old, world } = await start(vector);
  await old.ask(`
    insert into payments values (207, 1, 1, null, 11, 9, '2026-10-12', 'cash', null, now());
    insert into payments values (208, null, 1, null, 11, 9, '2026-10-12', 'cash', null);
    insert into invoices values
      (105, 1, 1, 11, 'INV-105', '2026-10-05', null, 'cancelled', 8, 0, 8);
    insert into invoice_bills values (8, 1, 105, 'WATER', 8)`);
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)).toEqual(FIVE);
  expect(reasonsOf(report, 'payments', '207')).toEqual(['deleted']);
  expect(reasonsOf(report, 'payments', '208')).toEqual(['tenant_missing']);
  expect(reasonsOf(report, 'invoices', '105')).toEqual(['cancelled']);
  expect(await owed(world)).toBe(-10_000);
});

test('a column that is missing is told before anything is done', async () => {
  const { old, world } = await start(vector);
  await old.ask('alter table payments drop column meter_id');
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)[0]).toContain('no column payments.meter_id');
});

test.each([1, 20_261_121])(
  'a town by seed %i: each row has its fate, all sums agree to the cent',
  async (seed) => {
    const messy = messyTown(seed, 40);
    const { old, world } = await start(messy.sql);
    const report = await runOn({ old, world }, whole);
    expect(statesOf(report), `seed ${seed}`).toEqual(FIVE);
    expect(await owed(world), `seed ${seed}`).toBe(messy.owedMinor);
    const [sums] = await old.ask<{ net: string; both: number }>(`
    select (sum(balance - overpayment) * 100)::bigint::text as net,
      count(*) filter (where balance <> 0 and overpayment <> 0)::int as both
    from meters`);
    expect(sums).toEqual({ net: String(messy.owedMinor), both: 0 });
    const own = ['customers', 'meters', 'invoices', 'invoice_bills', 'payments'];
    const told = report.counts.filter(({ table }) => own.includes(table));
    expect(told.reduce((sum, { rows }) => sum + rows, 0)).toBe(messy.rows);
    expect(report.reasons.map(({ reason }) => reason)).not.toContain('not_reached');
    const both = await readTenant(
      world.database,
      world.tenantId,
      ({ sql, tenantId }) => sql`
      select id from account where tenant_id = ${tenantId} and outstanding > 0 and unapplied > 0
      order by 1`,
    );
    expect([...both]).toEqual([]);
    expect(await verify(world.database, world.tenantId)).toMatchObject({ ok: true });
  },
);
