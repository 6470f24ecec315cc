// Outstanding on a past day from the database: by what is known today, columns that add up, rounds
// that add up to the business.
import { expect, test } from 'vitest';
import { loadOutstandingAt } from '../../../server/books/load-outstanding-at.ts';
import { readTenant } from '../../../server/db/tenant-transaction.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { customerOf, dairy, rounds, TODAY } from '../../world.ts';

const town = townOfTests();

const [asha, bhavna] = [customerOf(1), customerOf(2)];
const OLDEST = { type: 'oldest' } as const;
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

test('accounts that come page by page add up as in one, with what was chosen', async () => {
  const shop = await town.shop();
  const numbers = [1, 2, 3, 4, 5];
  for (const n of numbers) {
    const roundId = n % 2 === 0 ? rounds.milk : rounds.others;
    await shop.other.record('customer.registered', bodies.customer(n, { roundId }));
    const owed = shop.office.make('opening.recorded', bodies.opening(customerOf(n), n * 1_000), {
      day: back(100),
    });
    const litre = bodies.sale(customerOf(n), { litres: 1_000, total: 5_450 });
    const sold = shop.office.make('sale.recorded', litre, { day: back(40) });
    await shop.office.send([owed, sold]);
    const choices = [{ debitId: sold.id, amount: money(450) }];
    const allocation = n === 5 ? ({ type: 'chosen', choices } as const) : OLDEST;
    const paid = bodies.payment(customerOf(n), 450, { allocation });
    await shop.phone.send([shop.phone.make('payment.recorded', paid, { day: back(10) })]);
  }
  const ask = (accountsAPage: number) =>
    readTenant(shop.database, shop.tenantId, (read) =>
      loadOutstandingAt(read, dairy, { to: back(5), round: rounds.others, accountsAPage }),
    );
  const whole = await ask(100);
  // ₹150 of openings and 5 × ₹54.50, less 5 × ₹4.50; of the fifth's opening nothing is paid.
  expect(whole.total).toMatchObject({
    outstanding: 15_000 + 5 * 5_450 - 5 * 450,
    ageing: { current: 0, days1to30: 5 * 5_450 - 450, over90: 15_000 - 4 * 450 },
    customers: 5,
  });
  expect(whole.customers.map(({ name }) => name)).toEqual([
    'Customer 5',
    'Customer 3',
    'Customer 1',
  ]);
  for (const accountsAPage of [1, 2, 5]) expect(await ask(accountsAPage)).toEqual(whole);
});
