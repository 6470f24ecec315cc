// What a phone claims of time: a clock of 2099 owns no field, the day of a fact is held against its
// own clock, and the day on which a collector may void is that of the clock, not of the claim.
import { expect, test } from 'vitest';
import { makeReceiver } from '../../../server/sync/receive.ts';
import { addDays, day, instant } from '../../../shared/kernel/day.ts';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { makePhone } from '../../world/phone.ts';
import { issuesOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, milk, NOON, TODAY } from '../../world.ts';

const town = townOfTests({ isAudited: true });

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

test.each(['1970-01-02', '2099-01-02'])('a debt of %s is due as one of today', async (claimed) => {
  const shop = await openShop();
  const sale = shop.phone.make(
    'sale.recorded',
    bodies.sale(asha, { litres: 1_000, total: 5_450 }),
    {
      day: day(claimed),
      recordedAt: instant(Date.parse(`${claimed}T06:00:00.000Z`)),
    },
  );
  await shop.phone.send([sale]);
  expect(await issuesOf(shop, sale.id)).toContain('day_unlikely');
  const [owed] = await openItemsOf(shop);
  expect(owed).toMatchObject({ day: TODAY });
  const honest = await shop.phone.record(
    'sale.recorded',
    bodies.sale(asha, { litres: 1_000, total: 5_450 }),
  );
  expect(honest).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  const [one, two] = await openItemsOf(shop);
  expect(one?.['due_day']).toBe(two?.['due_day']);
});

test('a clock of 2099 neither owns a price nor has the last word on a choice', async () => {
  const shop = await openShop();
  const far = { recordedAt: instant(Date.parse('2099-06-01T09:00:00.000Z')) };
  const priced = (rupees: number) =>
    ({ productId: milk.id, fromDay: TODAY, price: price(rupees * 1_000_000) }) as const;
  await shop.office.send([shop.office.make('price.set', priced(1), far)]);
  await shop.office.send([shop.office.make('price.set', priced(60))]);
  const [row] = await shop.database.pool.query(
    ({ sql }) => sql<{ price: number }[]>`
      select (prices->>${TODAY})::bigint as price from product
      where tenant_id = ${shop.tenantId} and id = ${milk.id}`,
  );
  expect(row?.price).toBe(60_000_000);
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 100));
  await shop.phone.send([payment]);
  const anew = {
    ...{ customerId: asha, accountId: accountIdSchema.parse(asha), creditId: payment.id },
    allocation: { type: 'oldest' },
    note: '',
  } as const;
  expect(
    await shop.office.record('payment.allocated', anew, { day: day('2099-06-01') }),
  ).toMatchObject({ outcomes: [{ refusal: { code: 'impossible' } }] });
});

test('books are closed up to a day that is over by the clock of the office alone', async () => {
  const shop = await openShop();
  const far = {
    day: day('2099-01-01'),
    recordedAt: instant(Date.parse('2099-01-01T09:00:00.000Z')),
  };
  const closing = (throughDay: string) => ({ throughDay: day(throughDay) });
  expect(await shop.office.record('period.closed', closing('2098-12-31'), far)).toMatchObject({
    outcomes: [{ refusal: { code: 'impossible' } }],
  });
  expect(await shop.office.record('period.closed', closing(TODAY), far)).toMatchObject({
    outcomes: [{ refusal: { code: 'impossible' } }],
  });
  expect(await shop.office.record('period.closed', closing(addDays(TODAY, -1)), far)).toMatchObject(
    { outcomes: [{ outcome: 'applied' }] },
  );
});

test('a clock that was set back brings back no day that the office has seen', async () => {
  const shop = await openShop();
  const clock = { ms: NOON - 3 * MS_A_DAY };
  const phone = makePhone(makeReceiver(shop.database), shop.phone.pusher, () => clock.ms);
  const monday = { day: addDays(TODAY, -3), recordedAt: instant(clock.ms) };
  const payment = phone.make('payment.recorded', bodies.payment(asha, 500), monday);
  const other = phone.make('payment.recorded', bodies.payment(asha, 700), monday);
  await phone.send([payment, other]);
  clock.ms = NOON;
  const today = phone.make('payment.recorded', bodies.payment(asha, 100));
  const undo = phone.make('fact.voided', bodies.void(payment.id, asha), monday);
  expect(await phone.send([today, undo])).toMatchObject({
    outcomes: [{ outcome: 'applied' }, { refusal: { code: 'not_yours_to_void' } }],
  });
  const own = phone.make('fact.voided', bodies.void(today.id, asha));
  expect(await phone.send([own])).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  // Nothing waited on it at this contact: what comes now was written down after it.
  await phone.send([phone.make('payment.recorded', bodies.payment(asha, 10))], {
    unsent: { count: 0, oldestAt: null },
  });
  const later = phone.make('fact.voided', bodies.void(other.id, asha), monday);
  expect(await phone.send([later])).toMatchObject({
    outcomes: [{ refusal: { code: 'not_yours_to_void' } }],
  });
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
