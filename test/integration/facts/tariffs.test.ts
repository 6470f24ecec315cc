// Tariffs that the office sets: a version from a day on reaches phones and the next billing; of two
// for one day the later word stays, in any order of arrival; the audit agrees.
import { expect, test } from 'vitest';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { billingPlan } from '../../../server/meters/billing-plan.ts';
import { loadTariffs } from '../../../server/meters/load-billing.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { verify } from '../../../server/verify/verify.ts';
import { addDays, instant } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { dairy, kiambu, NOON, people, TODAY, water } from '../../world.ts';

const town = townOfTests({ connections: 6 });

const of = { businessId: water.id };
/** The same blocks with a fixed charge from a day on. */
const dearer = (shillings: number, fromDay = TODAY) => ({
  tariff: { ...kiambu, fromDay, standingCharge: money(shillings * 100) },
  note: 'Gazette Notice 1306',
});

const tariffsOf = ({ database, tenantId }: World) =>
  readTenant(database, tenantId, (read) => loadTariffs(read, water.id));
const agrees = async ({ database, tenantId }: World) =>
  expect((await verify(database, tenantId)).differences).toEqual([]);

test('a version set by the office is in force from its day, and billed by', async () => {
  const shop = await town.shop();
  await shop.office.record('tariff.set', dearer(75, addDays(TODAY, -30)), of);
  expect(
    (await tariffsOf(shop)).map(({ fromDay, standingCharge }) => [fromDay, standingCharge]),
  ).toEqual([
    [kiambu.fromDay, 0],
    [addDays(TODAY, -30), 7_500],
  ]);
  await shop.phone.record('customer.registered', bodies.customer(1), of);
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -30) });
  await shop.phone.record('meter.read', bodies.reading(1, 106_000), { day: TODAY });
  const report = await carryOut(town.database, billingPlan({ business: water, upTo: TODAY }), {
    author: { tenantId: shop.tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal: false, nowMs: () => NOON },
  });
  // 6 m³ at 71 = 426, and 75 fixed
  expect(report.steps[0]?.figures).toMatchObject({ billed: 1, totalMinor: 501_00 });
  await agrees(shop);
});

test('of two for the same day the later word stays, whichever arrives first', async () => {
  const shop = await town.shop();
  const early = { ...of, recordedAt: instant(NOON - 60_000) };
  await shop.office.record('tariff.set', dearer(90), of);
  await shop.office.record('tariff.set', dearer(50), early);
  expect((await tariffsOf(shop)).map(({ standingCharge }) => standingCharge)).toEqual([0, 9_000]);
  await agrees(shop);
});

test('a collector may not set one, nor the office one of another business', async () => {
  const shop = await town.shop();
  const byCollector = await shop.phone.record('tariff.set', dearer(75), of);
  expect(byCollector).toMatchObject({ outcomes: [{ refusal: { code: 'forbidden' } }] });
  const elsewhere = await shop.office.record('tariff.set', dearer(75), { businessId: dairy.id });
  expect(elsewhere).toMatchObject({ outcomes: [{ refusal: { code: 'impossible' } }] });
  expect(await tariffsOf(shop)).toHaveLength(1);
  await agrees(shop);
});

test('the audit finds a price that was changed behind its fact', async () => {
  const shop = await town.shop();
  await shop.office.record('tariff.set', dearer(75), of);
  await shop.database.pool.query(
    ({ sql }) => sql`
    update tariff set standing_charge = 1
    where tenant_id = ${shop.tenantId} and from_day = ${TODAY}`,
  );
  const { differences } = await verify(shop.database, shop.tenantId);
  expect(differences.map(({ what }) => what)).toEqual(['tariff differs']);
});
