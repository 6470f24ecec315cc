// A meter that was replaced or removed by a mistyped value: it is told, and taken back the meter is
// what it was before, in any order of arrival; the audit works it out by itself.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { addDays, instant } from '../../../shared/kernel/day.ts';
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { issuesOf, metersOf, readingsOf } from '../../world/read-book.ts';
import { customerOf, meterOf, NOON, TODAY, water } from '../../world.ts';

const town = townOfTests();

const inWater = { businessId: water.id };
const of = { meterId: meterOf(1), customerId: customerOf(1) };
const old = { digits: 5, multiplier: 1 };

/** Customer 1's meter from 100 m³ twenty days ago, at 120 m³ ten days ago: 2 m³ a day. */
async function openUtility(): Promise<World> {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1), inWater);
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -20) });
  await shop.phone.record('meter.read', bodies.reading(1, 120_000), { day: addDays(TODAY, -10) });
  return shop;
}

const at = (minutesAgo: number) => ({ recordedAt: instant(NOON - minutesAgo * 60_000) });
type By = readonly [serial: string, minutesAgo: number];
const replaced = ({ phone }: World, closing: number, by: By = ['KE-9', 3]) =>
  phone.make(
    'meter.replaced',
    {
      ...of,
      closing: { value: quantity(closing), ...old },
      opening: { value: quantity(0), serial: by[0], digits: 6, multiplier: 10 },
      reason: 'stuck',
    },
    at(by[1]),
  );
const removed = ({ phone }: World, value: number) =>
  phone.make('meter.removed', { ...of, value: quantity(value), reason: 'moved' }, at(2));
const voided = ({ office }: World, fact: { readonly id: ReturnType<typeof replaced>['id'] }) =>
  office.make(
    'fact.voided',
    bodies.void(fact.id, customerOf(1), accountOfMeter(meterOf(1))),
    inWater,
  );
const agrees = async (shop: World) =>
  expect((await verify(town.database, shop.tenantId)).differences).toEqual([]);

test('a last value that can hardly be is told, of a replaced and of a removed meter', async () => {
  const shop = await openUtility();
  const [mistyped, below] = [replaced(shop, 1_300_000), removed(shop, 90_000)];
  await shop.phone.send([mistyped]);
  expect(await issuesOf(shop, mistyped.id)).toEqual(['reading_unusual']);
  await shop.office.send([voided(shop, mistyped)]);
  await shop.phone.send([below]);
  expect(await issuesOf(shop, below.id)).toEqual(['reading_below_last']);
  const usual = await openUtility();
  const fact = replaced(usual, 140_000);
  await usual.phone.send([fact]);
  expect(await issuesOf(usual, fact.id)).toEqual([]);
});

test('a meter that stood still or was read that day goes without a word', async () => {
  const shop = await openUtility();
  const fact = removed(shop, 120_000);
  await shop.phone.send([fact]);
  expect(await issuesOf(shop, fact.id)).toEqual([]);
});

test('taken back, the meter is what it was: its serial, its register, its readings', async () => {
  const shop = await openUtility();
  const [before] = await metersOf(shop);
  const fact = replaced(shop, 1_300_000);
  await shop.phone.send([fact]);
  expect(await metersOf(shop)).toMatchObject([{ serial: 'KE-9', digits: 6, multiplier: 10 }]);
  await shop.office.send([voided(shop, fact)]);
  expect(await metersOf(shop)).toMatchObject([
    { serial: before?.['serial'], digits: 5, multiplier: 1, is_installed: true },
  ]);
  expect((await readingsOf(shop)).map((row) => row['is_voided'])).toEqual([false, false, true]);
  await agrees(shop);
});

test('of two changes the one that stands is what the meter says', async () => {
  const shop = await openUtility();
  const [first, second] = [
    replaced(shop, 130_000, ['KE-8', 9]),
    replaced(shop, 2_000, ['KE-9', 5]),
  ];
  const gone = removed(shop, 3_000);
  await shop.phone.send([first, second, gone]);
  expect(await metersOf(shop)).toMatchObject([{ serial: 'KE-9', removed_day: TODAY }]);
  await shop.office.send([voided(shop, second), voided(shop, gone)]);
  expect(await metersOf(shop)).toMatchObject([{ serial: 'KE-8', removed_day: null }]);
  await agrees(shop);
});

test('a void that comes before the change that it names, and with it, does the same', async () => {
  for (const together of [false, true]) {
    const shop = await openUtility();
    const [fact, gone] = [replaced(shop, 1_300_000), removed(shop, 140_000)];
    await shop.office.send([voided(shop, fact), voided(shop, gone)]);
    await (together ? shop.phone.send([fact, gone]) : shop.phone.send([fact]));
    if (!together) await shop.phone.send([gone]);
    expect(await metersOf(shop)).toMatchObject([
      { serial: 'KE-1', digits: 5, multiplier: 1, removed_day: null },
    ]);
    await agrees(shop);
  }
});

test('a meter of which only the voided change was known is known by name again', async () => {
  const shop = await town.shop();
  const fact = replaced(shop, 130_000);
  await shop.phone.send([fact]);
  expect(await metersOf(shop)).toMatchObject([{ serial: 'KE-9', is_installed: true }]);
  await shop.office.send([voided(shop, fact)]);
  expect(await metersOf(shop)).toMatchObject([{ serial: '', is_installed: false }]);
  await agrees(shop);
});
