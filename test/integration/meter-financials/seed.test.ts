// The statements of the plan that moved billing to meters, one test each by its name: the five
// steps, their order, rehearsals, and the way back.
import { afterAll, expect, test } from 'vitest';
import { restoreStep } from '../../../server/legacy/meters/financials-plan.ts';
import { openOldDatabase } from '../../../server/legacy/meters/old-database.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { NOON } from '../../world.ts';
import { makeDoor } from '../legacy/door.ts';
import { carrying, reasonsOf } from '../legacy/move.ts';
import { fingerprints, owed } from '../runs/fingerprints.ts';
import {
  type OldTown,
  openOldTown,
  quick,
  runOn,
  statesOf,
  street,
  vector,
  whole,
} from './old-town.ts';

const door = makeDoor();
const opened: OldTown[] = [];
const town = townOfTests({ connections: 6 });
afterAll(async () => {
  door.close();
  for (const { database } of opened) await database.close();
});

async function start(rows: string): Promise<{ readonly old: OldTown; readonly world: World }> {
  const old = await openOldTown(door, rows);
  opened.push(old);
  return { old, world: await town.shop() };
}

const FIVE = Array(5).fill('finished');
const metersOf = (old: OldTown) =>
  old.ask(`select id::int, balance::text, overpayment::text from meters order by id`);

test('500 − 300 + 400 − 700 is 100 in hand; what is brought forward counts once', async () => {
  const { old, world } = await start(vector);
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)).toEqual(FIVE);
  expect(
    await old.ask(
      `select amount::text a, balance_brought_forward::text b, total_amount::text t
      from invoices order by id`,
    ),
  ).toEqual([
    { a: '500.00', b: '0.00', t: '500.00' },
    { a: '400.00', b: '200.00', t: '600.00' },
  ]);
  expect(await metersOf(old)).toEqual([{ id: 11, balance: '0.00', overpayment: '100.00' }]);
  expect(await owed(world)).toBe(-10_000);
  expect(await verify(world.database, world.tenantId)).toMatchObject({ ok: true });
});

test('S3-1 a payment takes its invoice’s meter, else the first active one', async () => {
  const { old, world } = await start(vector + street);
  await old.ask(
    `insert into payments values (204, 1, 3, null, null, 10, '2026-10-12', 'cash', null)`,
  );
  const report = await runOn({ old, world }, { of: 'backfill-payment-meter-ids' });
  expect(await old.ask('select id::int, meter_id::int from payments order by id')).toEqual([
    { id: 201, meter_id: 11 },
    { id: 202, meter_id: 11 },
    // 9 and 22 were installed on one day: the lower number, not the first in the alphabet.
    { id: 203, meter_id: 9 },
    { id: 204, meter_id: null },
  ]);
  expect(reasonsOf(report, 'payments', '203')).toEqual(['several_meters']);
  expect(reasonsOf(report, 'payments', '204')).toEqual(['no_active_meter']);
  expect(report.steps[0]?.figures).toMatchObject({
    byInvoice: 1,
    byActiveMeter: 2,
    withoutMeter: 1,
  });
});

test('S3-2 amounts become the sums of bills; an invoice without bills keeps its own', async () => {
  const { old, world } = await start(vector);
  await old.ask(`insert into invoices values
      (104, 1, 1, 11, 'INV-104', '2026-10-05', null, 'sent', 55, 5, 60);
    insert into invoice_bills values (9, 1, 999, 'WATER', 1)`);
  const report = await runOn({ old, world }, { of: 'backfill-invoice-amounts' });
  const rows = await old.ask<{ id: number; is: boolean }>(
    `select id::int, amount + balance_brought_forward = total_amount as is
    from invoices order by id`,
  );
  expect(rows.map((row) => row.is)).toEqual([true, true, true]);
  expect(reasonsOf(report, 'invoices', '104')).toEqual(['bills_missing']);
  expect(reasonsOf(report, 'invoices', '102')).toEqual(['amounts_corrected']);
  expect(reasonsOf(report, 'invoice_bills', '9')).toEqual(['invoice_missing']);
});

test('S3-3 payments without a meter stop a live run and no rehearsal', async () => {
  const { old, world } = await start(vector + street);
  await old.ask(
    `insert into payments values (204, 1, 3, null, null, 10, '2026-10-12', 'cash', null)`,
  );
  const check = { of: 'validate-meter-financial-data', check: 'payments' } as const;
  const before = await runOn({ old, world }, check);
  expect(before.state).toBe('failed');
  expect(before.rows.map(({ key }) => key).toSorted()).toEqual(['201', '202', '203', '204']);
  const live = await runOn({ old, world }, whole);
  expect(live.steps.map(({ state }) => state)).toEqual([
    'finished',
    'finished',
    'failed',
    'waiting',
    'waiting',
  ]);
  expect(await owed(world)).toBe(0);
  const rehearsal = await runOn({ old, world }, whole, { isRehearsal: true });
  expect(rehearsal.steps.map(({ state }) => state)).toEqual([
    'finished',
    'finished',
    'failed',
    'failed',
    'failed',
  ]);
  // Mended, the same run goes on and does every step again.
  await old.ask(`insert into meters values (31, 1, 3, 'M-31', 'active', null, 0)`);
  const again = await runOn({ old, world }, whole);
  expect(statesOf(again)).toEqual(FIVE);
  expect(again.id).toBe(live.id);
});

test('S3-4 customers are backed up first; meters get what transactions make', async () => {
  const { old, world } = await start(vector + street);
  const report = await runOn({ old, world }, whole);
  expect(statesOf(report)).toEqual(FIVE);
  const kept = `select customer_id::int c, balance::text b, overpayment::text o
    from customer_balances_backup order by 1`;
  const backup = await old.ask(kept);
  expect(backup).toEqual([
    { c: 1, b: '0.00', o: '100.00' },
    { c: 2, b: '350.00', o: '0.00' },
    { c: 3, b: '0.00', o: '0.00' },
  ]);
  expect(await metersOf(old)).toEqual([
    { id: 9, balance: '0.00', overpayment: '120.00' },
    { id: 11, balance: '0.00', overpayment: '100.00' },
    { id: 22, balance: '350.00', overpayment: '0.00' },
    { id: 23, balance: '0.00', overpayment: '0.00' },
    { id: 911, balance: '0.00', overpayment: '0.00' },
  ]);
  expect(reasonsOf(report, 'customers.balance', '2')).toEqual(['balance_moved']);
  expect(reasonsOf(report, 'payments', '203')).toEqual(['several_meters']);
  expect(report.steps[3]?.figures).toMatchObject({
    ...{ balanceMinor: 35_000, overpaymentMinor: 22_000, customersBeforeMinor: 25_000 },
    ...{ differenceMinor: -12_000, backupStoredIn: 'customer_balances_backup table' },
  });
  await runOn({ old, world }, whole);
  expect(await old.ask(kept)).toEqual(backup);
});

test('S3-5 a meter with another balance than its transactions make is found', async () => {
  const { old, world } = await start(vector + street);
  await runOn({ old, world }, whole);
  const check = { of: 'validate-meter-financial-data', check: null } as const;
  expect((await runOn({ old, world }, check)).state).toBe('finished');
  await old.ask(
    `update meters set balance = 5 where id = 11;
    update invoices set meter_id = null where id = 103`,
  );
  const report = await runOn({ old, world }, check);
  expect(report.state).toBe('failed');
  expect(reasonsOf(report, 'validate.meters', '11')).toEqual(['meter_balance_differs']);
  expect(reasonsOf(report, 'validate.invoices', '103')).toEqual(['meter_missing']);
});

test('S3-6 the order is held: balances wait for payments and amounts', async () => {
  const { old, world } = await start(vector);
  const alone = { of: 'customer-balances-to-meters' } as const;
  expect(statesOf(await runOn({ old, world }, alone))[0]).toContain(
    'backfill:payment-meter-ids comes first',
  );
  await runOn({ old, world }, { of: 'backfill-payment-meter-ids' });
  expect(statesOf(await runOn({ old, world }, alone))[0]).toContain(
    'backfill:invoice-amounts comes first',
  );
  await runOn({ old, world }, { of: 'backfill-invoice-amounts' });
  expect(statesOf(await runOn({ old, world }, alone))).toEqual(['finished']);
  expect(await owed(world)).toBe(-10_000);
});

test('S3-7 a rehearsal changes no row of either database', async () => {
  const { old, world } = await start(vector + street);
  const before = [await old.prints(), await fingerprints(world.database)];
  for (const command of [whole, quick]) {
    const rehearsal = await runOn({ old, world }, command, { isRehearsal: true });
    expect(statesOf(rehearsal)).toEqual(FIVE);
    const skipped = rehearsal.steps.filter(({ figures }) => figures['skipped'] === true);
    expect(skipped.map(({ place }) => place)).toEqual(command === quick ? [3, 5] : []);
    expect([await old.prints(), await fingerprints(world.database)]).toEqual(before);
  }
  expect(statesOf(await runOn({ old, world }, quick))).toEqual(FIVE);
  expect(await old.prints()).not.toEqual(before[0]);
});

test('S3-9 every command repeats without a change', async () => {
  const { old, world } = await start(vector + street);
  await runOn({ old, world }, whole);
  const before = [await old.prints(), await owed(world)];
  const later = { nowMs: () => NOON + 3_600_000 };
  const again = await runOn({ old, world }, whole, later);
  expect(statesOf(again)).toEqual(FIVE);
  for (const of of ['backfill-payment-meter-ids', 'backfill-invoice-amounts'] as const) {
    await runOn({ old, world }, { of });
  }
  await runOn({ old, world }, { of: 'customer-balances-to-meters' });
  expect([await old.prints(), await owed(world)]).toEqual(before);
  expect(
    again.counts.filter(({ table, outcome }) => table === 'payments' && outcome === 'there')[0]
      ?.rows,
  ).toBe(3);
  expect(await verify(world.database, world.tenantId)).toMatchObject({ ok: true });
});

test('S3-10 the way back restores customers and mirrors the book', async () => {
  const { old, world } = await start(vector + street);
  const balances = 'select id::int, balance::text, overpayment::text from customers order by id';
  const before = await old.ask(balances);
  const report = await runOn({ old, world }, whole);
  const moved = [await old.ask(balances), await metersOf(old), await owed(world)];
  expect(moved[0]).not.toEqual(before);
  const back = await undoPlan(world.database, { tenantId: world.tenantId, runId: report.id });
  const outside = openOldDatabase(old.url);
  const steps = [...back.steps, restoreStep(outside, '1')];
  const plan = { ...back, steps, close: outside.close };
  expect((await carryOut(world.database, plan, carrying(world))).state).toBe('finished');
  expect(await old.ask(balances)).toEqual(before);
  expect(await owed(world)).toBe(0);
  expect(statesOf(await runOn({ old, world }, whole))).toEqual(FIVE);
  expect([await old.ask(balances), await metersOf(old), await owed(world)]).toEqual(moved);
  expect(await verify(world.database, world.tenantId)).toMatchObject({ ok: true });
});
