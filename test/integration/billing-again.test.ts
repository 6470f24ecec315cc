// The same billing once more: what is billed is left alone, nothing is estimated, and the report
// says so; codes that two meters or customers carry hold up nobody's bills.
import { expect, test } from 'vitest';
import { billingPlan } from '../../server/meters/billing-plan.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { verify } from '../../server/verify/verify.ts';
import { must } from '../../shared/kernel/assert.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { accountOfMeter, factIdSchema } from '../../shared/kernel/ids.ts';
import { rowName } from '../../shared/runs/run-report.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { openItemsOf } from '../world/read-book.ts';
import { customerOf, meterOf, NOON, people, TODAY, water } from '../world.ts';

const town = townOfTests({ connections: 6 });

const ago = (days: number) => addDays(TODAY, -days);
const of = { businessId: water.id };

/** Two meters installed ninety days ago; read at 120 m³ ten days before the last day billed. */
async function openUtility(more: Parameters<typeof bodies.meter>[1] = {}): Promise<World> {
  const shop = await town.shop();
  for (const n of [1, 2]) {
    await shop.phone.record('customer.registered', bodies.customer(n), of);
    await shop.phone.record('meter.installed', bodies.meter(n, more), { day: ago(90) });
    await shop.phone.record('meter.read', bodies.reading(n, 120_000), { day: ago(40) });
  }
  return shop;
}

const bill = async ({ tenantId }: World, later = 0) =>
  await carryOut(town.database, billingPlan({ business: water, upTo: ago(30) }), {
    author: { tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal: false, nowMs: () => NOON + later },
  });
const figuresOf = (report: Awaited<ReturnType<typeof bill>>) =>
  must(report.steps[0], 'step').figures;
const readings = async ({ database, tenantId }: World) =>
  await database.pool.query(
    ({ sql }) => sql`select id from reading where tenant_id = ${tenantId} order by id`,
  );

test('read ten days before the day billed, run again: nothing is due or estimated', async () => {
  const shop = await openUtility();
  expect(figuresOf(await bill(shop))).toMatchObject({ billed: 2, estimated: 0, nothingDue: 0 });
  const [before, owed] = [await readings(shop), await openItemsOf(shop)];
  expect(figuresOf(await bill(shop, 1))).toMatchObject({
    ...{ billed: 0, estimated: 0, nothingDue: 2, totalMinor: 0 },
  });
  expect(await readings(shop)).toEqual(before);
  expect(await openItemsOf(shop)).toEqual(owed);
  expect((await verify(town.database, shop.tenantId)).differences).toEqual([]);
});

test('a bill that was voided is not billed or estimated for its own day again', async () => {
  const shop = await openUtility();
  await bill(shop);
  const meter = accountOfMeter(meterOf(1));
  const own = must(
    (await openItemsOf(shop)).find((one) => one['account_id'] === meter),
    'a bill',
  );
  const voided = bodies.void(factIdSchema.parse(own['id']), customerOf(1), meter);
  await shop.office.record('fact.voided', voided, of);
  const before = await readings(shop);
  expect(figuresOf(await bill(shop, 1))).toMatchObject({ billed: 0, estimated: 0, nothingDue: 2 });
  expect(await readings(shop)).toEqual(before);
});

test('two meters that carry one code are both billed, and told by it', async () => {
  const shop = await openUtility({ code: must(bodies.meter(1).code, 'a code') });
  const report = await bill(shop);
  expect(figuresOf(report)).toMatchObject({ billed: 2, held: 0 });
  expect(report.counts).toMatchObject([{ table: 'meter', outcome: 'landed', rows: 2 }]);
  const row = { table: 'meter', key: meterOf(1), source: { code: 'W-02-001' } };
  expect(rowName(row)).toBe('W-02-001');
});
