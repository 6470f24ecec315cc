// Outstanding on a past day from the database: by what is known today, columns that add up, rounds
// that add up to the business.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOutstandingAt } from '../../../server/books/load-outstanding-at.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { bodies } from '../../world/bodies.ts';
import { openTown, type Town, type World } from '../../world/open-world.ts';
import { customerOf, dairy, TODAY } from '../../world.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const [asha, bhavna] = [customerOf(1), customerOf(2)];
const back = (days: number): Day => addDays(TODAY, -days);
const on = (shop: World, to: Day, round: string | null = null) =>
  readTenant(shop.database, shop.tenantId, (read) => loadOutstandingAt(read, dairy, { to, round }));

test('each day owes what there was by then; a void takes its fact out of every day', async () => {
  const shop = await town.shop();
  await shop.other.record('customer.registered', bodies.customer(1));
  await shop.other.record('customer.registered', bodies.customer(2));
  const opening = shop.office.make('opening.recorded', bodies.opening(asha, 10_000), {
    day: back(100),
  });
  const other = shop.office.make('opening.recorded', bodies.opening(bhavna, -700), {
    day: back(50),
  });
  await shop.office.send([opening, other]);
  const paid = shop.phone.make('payment.recorded', bodies.payment(asha, 4_000), { day: back(10) });
  await shop.phone.send([paid]);
  expect((await on(shop, back(101))).total).toMatchObject({ outstanding: 0, customers: 0 });
  expect((await on(shop, back(60))).total).toMatchObject({
    outstanding: 10_000,
    unapplied: 0,
    ageing: { days31to60: 10_000 },
    oldestDueDay: back(100),
  });
  const today = await on(shop, TODAY, 'none');
  expect(today.total).toMatchObject({ outstanding: 6_000, unapplied: 700, customers: 2 });
  expect(today.rounds.reduce((sum, round) => sum + round.outstanding, 0)).toBe(6_000);
  const voided = shop.office.make('fact.voided', bodies.void(paid.id, asha));
  await shop.office.send([voided]);
  expect((await on(shop, back(5))).total.outstanding).toBe(10_000);
});
