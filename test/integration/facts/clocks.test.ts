// What a phone claims of time: a clock of 2099 owns no field, the day of a fact is held against its
// own clock, and the day on which a collector may void is that of the clock, not of the claim.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, instant } from '../../../shared/kernel/day.ts';
import { bodies } from '../../world/bodies.ts';
import { openTown, type Town, type World } from '../../world/open-world.ts';
import { issuesOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, NOON, TODAY } from '../../world.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown({ isAudited: true });
});

afterAll(() => town.close());

const asha = customerOf(1);
const MS_A_DAY = 86_400_000;

async function openShop(): Promise<World> {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  return shop;
}

const nameOf = async ({ database, tenantId }: World) => {
  const [row] = await database.pool.query(
    ({ sql }) => sql<{ name: string }[]>`
      select name from customer where tenant_id = ${tenantId} and id = ${asha}`,
  );
  return row?.name;
};

test('a change from 2099 is told, and the next one wins over it', async () => {
  const shop = await openShop();
  const far = shop.phone.make('customer.changed', bodies.change(asha, { name: 'From afar' }), {
    recordedAt: instant(Date.parse('2099-06-01T09:00:00.000Z')),
  });
  await shop.phone.send([far]);
  expect(await nameOf(shop)).toBe('From afar');
  expect(await issuesOf(shop, far.id)).toContain('clock_skew');
  await shop.office.record('customer.changed', bodies.change(asha, { name: 'Asha Patil' }));
  expect(await nameOf(shop)).toBe('Asha Patil');
});

test.each([
  [0, []],
  [-1, []],
  [-2, ['day_unlikely']],
  [-300, ['day_unlikely']],
])('a payment that claims a day %d days from its clock is told: %j', async (days, issues) => {
  const shop = await openShop();
  await shop.office.record('sale.recorded', bodies.sale(asha, { litres: 1_000, total: 5_450 }));
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 100), {
    day: addDays(TODAY, days),
    recordedAt: instant(NOON),
  });
  await shop.phone.send([payment]);
  expect(await issuesOf(shop, payment.id)).toEqual(issues);
});

test('what was owed at the opening may be of long ago', async () => {
  const shop = await openShop();
  const opening = shop.office.make('opening.recorded', bodies.opening(asha, 5_000), {
    day: addDays(TODAY, -300),
    recordedAt: instant(NOON),
  });
  await shop.office.send([opening]);
  expect(await issuesOf(shop, opening.id)).toEqual([]);
});

test('a collector cannot reach back by claiming the day of what they void', async () => {
  const shop = await openShop();
  const yesterday = { day: addDays(TODAY, -1), recordedAt: instant(NOON - MS_A_DAY) };
  const sale = shop.phone.make(
    'sale.recorded',
    bodies.sale(asha, { litres: 1_000, total: 5_450 }),
    yesterday,
  );
  await shop.phone.send([sale]);
  const claim = { day: yesterday.day, recordedAt: instant(NOON) };
  expect(await shop.phone.record('fact.voided', bodies.void(sale.id, asha), claim)).toMatchObject({
    outcomes: [{ refusal: { code: 'not_yours_to_void' } }],
  });
  const late = { day: TODAY, recordedAt: yesterday.recordedAt };
  expect(await shop.phone.record('fact.voided', bodies.void(sale.id, asha), late)).toMatchObject({
    outcomes: [{ outcome: 'applied' }],
  });
  expect(await openItemsOf(shop)).toMatchObject([{ is_voided: true }]);
});
