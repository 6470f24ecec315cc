// Meters, readings and bills: what is counted, what is owed for it, and what a person should see.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { addDays, instant } from '../../../shared/kernel/day.ts';
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { nextFactId } from '../../world/phone.ts';
import {
  accountsOf,
  countsOf,
  issuesOf,
  legsOf,
  metersOf,
  openItemsOf,
  readingsOf,
} from '../../world/read-book.ts';
import { customerOf, dairy, meterOf, rounds, TODAY, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const inWater = { businessId: water.id };
const meterAccount = accountOfMeter(meterOf(1));

/** A utility with customer 1 and their meter, installed ten days ago at 100 m³. */
async function openUtility() {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1), inWater);
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -10) });
  return shop;
}

test('a meter is installed once with its first reading, and opens its own account', async () => {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1), inWater);
  const meter = shop.phone.make('meter.installed', bodies.meter(1));
  await shop.phone.send([meter]);
  const before = await countsOf(shop);
  await shop.phone.send([meter]);
  expect(await countsOf(shop)).toEqual(before);
  expect(await metersOf(shop)).toMatchObject([
    { id: meterOf(1), customer_id: customerOf(1), serial: 'KE-1', is_installed: true },
  ]);
  expect(await readingsOf(shop)).toMatchObject([{ id: meter.id, value: 100_000 }]);
  expect(await accountsOf(shop)).toMatchObject([
    { kind: 'main' },
    { id: meterAccount, customer_id: customerOf(1), kind: 'meter', outstanding: 0 },
  ]);
});

test('a reading below the last and one of another use are kept and flagged', async () => {
  const shop = await openUtility();
  const read = async (value: number, daysAgo: number) => {
    const fact = shop.phone.make('meter.read', bodies.reading(1, value), {
      day: addDays(TODAY, -daysAgo),
    });
    await shop.phone.send([fact]);
    return await issuesOf(shop, fact.id);
  };
  // 100 -> 110 in five days: 2 m³ a day.
  expect(await read(110_000, 5)).toEqual([]);
  // 2 a day for five days make 10; 40 are more than twice as many.
  expect(await read(150_000, 0)).toEqual(['reading_unusual']);
  expect(await read(149_000, 0)).toEqual(['reading_below_last']);
  // Late, between 100 and 110.
  expect(await read(104_000, 8)).toEqual([]);
  expect(await readingsOf(shop)).toHaveLength(5);
});

test('a bill is owed on the meter’s account, by its blocks', async () => {
  const shop = await openUtility();
  const reading = shop.phone.make('meter.read', bodies.reading(1, 120_000));
  const bill = shop.phone.make('bill.issued', bodies.bill(1, reading.id));
  await shop.phone.send([reading, bill]);
  // 6 × 71 + 14 × 118 = 426 + 1,652 = 2,078.
  expect(await legsOf(shop, bill.id)).toEqual(['1200 207800', '4100 -207800']);
  expect(await issuesOf(shop, bill.id)).toEqual([]);
  expect(await openItemsOf(shop)).toMatchObject([
    // 20 November + 14 days = 4 December.
    { account_id: meterAccount, kind: 'bill', amount: 207_800, due_day: '2026-12-04' },
  ]);
  const payment = bodies.payment(customerOf(1), 200_000, { accountId: meterAccount });
  expect(await shop.phone.record('payment.recorded', payment, inWater)).toMatchObject({
    // 2,078 − 2,000 = 78.
    balances: [{ id: meterAccount, outstanding: 7_800, unapplied: 0 }],
  });
});

test('a bill whose reading says something else is flagged; a wrong total is refused', async () => {
  const shop = await openUtility();
  const reading = shop.phone.make('meter.read', bodies.reading(1, 121_000));
  const bill = shop.phone.make('bill.issued', bodies.bill(1, reading.id));
  await shop.phone.send([reading, bill]);
  expect(await issuesOf(shop, bill.id)).toEqual(['bill_disagrees']);
  const wrong = bodies.bill(1, reading.id, { total: money(207_801) });
  expect(await shop.phone.record('bill.issued', wrong)).toMatchObject({
    outcomes: [{ refusal: { code: 'impossible' } }],
  });
  const elsewhere = { businessId: dairy.id };
  expect(
    await shop.phone.record('bill.issued', bodies.bill(1, reading.id), elsewhere),
  ).toMatchObject({ outcomes: [{ refusal: { code: 'impossible' } }] });
});

test('bill, reading and meter backwards: flagged, and the same book in the end', async () => {
  const shop = await town.shop();
  const readingId = nextFactId();
  const bill = shop.phone.make('bill.issued', bodies.bill(1, readingId));
  const reading = shop.phone.make('meter.read', bodies.reading(1, 120_000), { id: readingId });
  for (const fact of [bill, reading]) {
    await shop.phone.send([fact]);
    expect(await issuesOf(shop, fact.id)).toEqual(['customer_unknown', 'meter_unknown']);
  }
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -10) });
  await shop.phone.record('customer.registered', bodies.customer(1), inWater);
  expect(await metersOf(shop)).toMatchObject([
    { is_installed: true, serial: 'KE-1', customer_id: customerOf(1) },
  ]);
  expect(await accountsOf(shop)).toMatchObject([
    { kind: 'main', outstanding: 0 },
    { kind: 'meter', customer_id: customerOf(1), outstanding: 207_800 },
  ]);
});

test('a meter’s account is its customer’s, whoever was named with it first', async () => {
  const shop = await town.shop();
  const pay = bodies.payment(customerOf(2), 7_800, { accountId: meterAccount });
  await shop.phone.record('payment.recorded', pay, inWater);
  expect(await accountsOf(shop)).toMatchObject([{ customer_id: customerOf(2) }]);
  await shop.phone.record('meter.installed', bodies.meter(1));
  expect(await accountsOf(shop)).toMatchObject([
    { id: meterAccount, customer_id: customerOf(1), unapplied: 7_800 },
  ]);
  expect(await openItemsOf(shop)).toMatchObject([{ customer_id: customerOf(1) }]);
});

test('codes of customers and meters are one list: who comes second is flagged', async () => {
  const shop = await openUtility();
  const { code } = bodies.meter(1);
  const second = shop.phone.make('customer.registered', bodies.customer(2, { code }));
  const again = shop.phone.make('meter.installed', bodies.meter(1));
  await shop.phone.send([second, again]);
  expect(await issuesOf(shop, second.id)).toEqual(['code_reused']);
  expect(await issuesOf(shop, again.id)).toEqual([]);
});

test('changes of a customer meet field by field, the later of each wins', async () => {
  const shop = await town.shop();
  const who = customerOf(1);
  const change = (body: Parameters<typeof bodies.change>[1], hour: string) =>
    shop.phone.make(
      'customer.changed',
      bodies.change(who, body),
      instantOf(`2026-11-20T${hour}:00:00.000Z`),
    );
  const facts = [
    change({ name: 'Asha K.', roundId: rounds.others }, '07'),
    change({ name: 'Asha', note: 'gate 4' }, '06'),
  ];
  await shop.phone.send(facts);
  const registered = shop.phone.make(
    'customer.registered',
    bodies.customer(1),
    instantOf('2026-11-20T05:00:00.000Z'),
  );
  await shop.phone.send([registered]);
  const rows = await town.database.pool.query(
    ({ sql }) => sql`
      select name, note, round_id, stop_order, is_registered from customer
      where tenant_id = ${shop.tenantId}`,
  );
  expect(rows).toEqual([
    {
      name: 'Asha K.',
      note: 'gate 4',
      round_id: rounds.others,
      stop_order: 1,
      is_registered: true,
    },
  ]);
  expect(await issuesOf(shop, registered.id)).toEqual([]);
});

const instantOf = (text: string) => ({ recordedAt: instant(Date.parse(text)) });

test('a stop that is skipped moves nothing and may be voided', async () => {
  const shop = await openUtility();
  const skip = shop.phone.make('stop.skipped', bodies.skip(customerOf(1)), inWater);
  await shop.phone.send([skip]);
  const voided = shop.phone.make('fact.voided', bodies.void(skip.id, customerOf(1), null), inWater);
  await shop.phone.send([voided]);
  expect(await issuesOf(shop, voided.id)).toEqual([]);
  expect(await countsOf(shop)).toMatchObject({ facts: 4, entries: 0, open: 0, voids: 1 });
});

test('a replaced and a removed meter keep account and readings, and audit clean', async () => {
  const shop = await openUtility();
  const id = { meterId: meterOf(1), customerId: customerOf(1) };
  const [old, fresh] = [
    { digits: 5, multiplier: 1 },
    { digits: 6, multiplier: 10 },
  ];
  await shop.phone.record('meter.replaced', {
    ...id,
    closing: { value: quantity(143_000), ...old },
    opening: { value: quantity(0), serial: 'KE-9', ...fresh },
    reason: 'stuck',
  });
  await shop.phone.record('meter.removed', { ...id, value: quantity(17_000), reason: 'moved' });
  expect(await metersOf(shop)).toMatchObject([
    { serial: 'KE-9', digits: 6, multiplier: 10, removed_day: TODAY },
  ]);
  expect(await readingsOf(shop)).toMatchObject([
    { value: 100_000, about: null },
    { value: 143_000, about: { change: { from: old, to: { value: 0, ...fresh } } } },
    { value: 17_000, about: null },
  ]);
  expect((await verify(town.database)).differences).toEqual([]);
});

test('estimates and readings of customers say so; a third estimate in a row is told', async () => {
  const shop = await openUtility();
  const estimate = async (value: number, daysAgo: number) => {
    const source = {
      ...{ type: 'estimated' as const, method: 'average_use' as const, usedADay: 1_000 },
      since: { value: quantity(100_000), day: addDays(TODAY, -10) },
    };
    const body = bodies.reading(1, value, { source });
    const fact = shop.phone.make('meter.read', body, { day: addDays(TODAY, -daysAgo) });
    await shop.phone.send([fact]);
    return await issuesOf(shop, fact.id);
  };
  expect(await estimate(102_000, 8)).toEqual([]);
  expect(await estimate(104_000, 6)).toEqual([]);
  expect(await estimate(106_000, 4)).toEqual(['estimates_prolonged']);
  await shop.phone.record(
    'meter.read',
    bodies.reading(1, 108_000, { source: { type: 'customer' } }),
  );
  expect((await readingsOf(shop)).at(-1)).toMatchObject({ about: { source: 'customer' } });
});
