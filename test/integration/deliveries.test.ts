// From deliveries to the month's invoices: what is billed, what is not, what comes late; rehearsed
// without a trace, repeated without doubling, and checked by the audit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { billingOf } from '../../server/billing/billing-of.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { verify } from '../../server/verify/verify.ts';
import { deliveredLines } from '../../shared/deliveries/deliver.ts';
import { EVERY_DAY } from '../../shared/deliveries/weekdays.ts';
import type { BodyOf } from '../../shared/facts.ts';
import { addDays, type Day, day, instant } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { bodies } from '../world/bodies.ts';
import { openTown, type Town, type World } from '../world/open-world.ts';
import { accountsOf, legsOf, openItemsOf } from '../world/read-book.ts';
import { customerOf, dairy, milk, NOON, people, rounds } from '../world.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const [asha, chetan] = [customerOf(1), customerOf(2)];
const OCTOBER = day('2026-10-31');
const litre = { productId: milk.id, quantity: quantity(1_000), supply: 'within' as const };

const invoice = ({ tenantId }: World, upTo: Day, isRehearsal = false) =>
  carryOut(town.database, billingOf({ business: dairy, upTo }), {
    author: { tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal, nowMs: () => NOON },
  });

const figuresOf = (report: Awaited<ReturnType<typeof invoice>>) => report.steps[0]?.figures;

function delivered(
  customerId: CustomerId,
  onDay: Day,
  more: { readonly litres?: number; readonly price?: typeof milk.price } = {},
): BodyOf<'delivery.recorded'> {
  const { litres = 1_000, price = milk.price } = more;
  const counted = [{ productId: milk.id, quantity: quantity(litres) }];
  const lines = deliveredLines(counted, [litre], [{ ...milk, price }]);
  const skipped = lines.length === 0 ? 'not_wanted' : null;
  return { customerId, roundId: rounds.milk, onDay, lines: [...lines], skipped };
}

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, place) => addDays(day(first), place));

/** Asha and Chetan take a litre a day since the first of October. */
async function openDairy() {
  const shop = await town.shop();
  for (const [n, customerId] of [asha, chetan].entries()) {
    await shop.phone.record('customer.registered', bodies.customer(n + 1));
    await shop.office.record('subscription.set', {
      ...{ customerId, productId: milk.id, quantity: quantity(1_000) },
      ...{ weekdays: EVERY_DAY, fromDay: day('2026-10-01') },
    });
  }
  return shop;
}

const deliver = async (shop: World, customerId: CustomerId, days: readonly Day[]) =>
  await shop.phone.send(
    days.map((onDay) => shop.phone.make('delivery.recorded', delivered(customerId, onDay))),
  );

const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

test('a month is invoiced once, whatever was rehearsed and repeated', async () => {
  const shop = await openDairy();
  await deliver(shop, asha, daysFrom('2026-10-01', 31));
  await deliver(shop, chetan, daysFrom('2026-10-01', 29));
  const rehearsed = await invoice(shop, OCTOBER, true);
  expect(await openItemsOf(shop)).toEqual([]);
  const issued = await invoice(shop, OCTOBER);
  // 31 × 54.50 = 1,689.50; 29 × 54.50 = 1,580.50
  expect(figuresOf(issued)).toMatchObject({ invoiced: 2, held: 0, unrecorded: 1 });
  expect(figuresOf(issued)).toEqual(figuresOf(rehearsed));
  expect(figuresOf(issued)?.['totalMinor']).toBe(168_950 + 158_050);
  expect(issued.rows).toMatchObject([
    { outcome: 'remarked', reasons: ['days_unrecorded'], amount: 158_050 },
  ]);
  expect(await openItemsOf(shop)).toMatchObject([
    { kind: 'invoice', amount: 168_950, day: '2026-10-31', due_day: '2026-12-05' },
    { kind: 'invoice', amount: 158_050, day: '2026-10-31' },
  ]);
  const again = await invoice(shop, OCTOBER);
  expect(figuresOf(again)).toMatchObject({ invoiced: 0, nothingDue: 2, totalMinor: 0 });
  await agrees(shop);
});

test('what comes late, and what is voided, is adjusted on the next invoice', async () => {
  const shop = await openDairy();
  const wrong = shop.phone.make('delivery.recorded', delivered(chetan, day('2026-10-03')));
  await shop.phone.send([wrong]);
  await deliver(shop, asha, daysFrom('2026-10-01', 10));
  await deliver(shop, chetan, daysFrom('2026-10-01', 2));
  await invoice(shop, OCTOBER);
  await deliver(shop, asha, daysFrom('2026-10-11', 1));
  await shop.office.record('fact.voided', { ...bodies.void(wrong.id, chetan), accountId: null });
  await deliver(shop, asha, daysFrom('2026-11-01', 2));
  await deliver(shop, chetan, daysFrom('2026-11-01', 3));
  const november = await invoice(shop, day('2026-11-19'));
  // Asha 2 + 1 late; Chetan 3 − 1 voided
  expect(figuresOf(november)).toMatchObject({ invoiced: 2, adjusted: 2 });
  expect(figuresOf(november)?.['totalMinor']).toBe(3 * 5_450 + 2 * 5_450);
  await agrees(shop);
});

test('of two deliveries on one day the one told later counts, in any order of arrival', async () => {
  const shop = await openDairy();
  const on = day('2026-10-05');
  const later = instant(NOON + 60_000);
  const right = shop.phone.make('delivery.recorded', delivered(asha, on, { litres: 2_000 }), {
    recordedAt: later,
  });
  const first = shop.phone.make('delivery.recorded', delivered(asha, on));
  await shop.phone.send([right, first]);
  expect(figuresOf(await invoice(shop, OCTOBER))).toMatchObject({ totalMinor: 10_900 });
  const nothing = shop.phone.make('delivery.recorded', delivered(asha, on, { litres: 0 }), {
    recordedAt: instant(NOON + 120_000),
  });
  await shop.phone.send([nothing]);
  const held = await invoice(shop, OCTOBER);
  expect(held.rows).toMatchObject([
    { outcome: 'apart', reasons: ['below_nothing'] },
    { outcome: 'remarked', reasons: ['days_unrecorded'] },
  ]);
  await agrees(shop);
});

test('what has no price is held and told; a paused customer is due nothing', async () => {
  const shop = await openDairy();
  const free = { price: 0 as typeof milk.price };
  await shop.phone.record('delivery.recorded', delivered(asha, day('2026-10-02'), free));
  await shop.office.record('subscription.paused', {
    ...{ customerId: chetan, fromDay: day('2026-10-01'), toDay: null, note: 'away' },
  });
  const report = await invoice(shop, OCTOBER);
  expect(figuresOf(report)).toMatchObject({ invoiced: 0, held: 1, unrecorded: 0 });
  expect(report.rows).toMatchObject([{ reasons: ['no_price'] }]);
});

test('an invoice is cancelled with its number kept, and billed anew under another', async () => {
  const shop = await openDairy();
  await deliver(shop, asha, daysFrom('2026-10-01', 10));
  await invoice(shop, OCTOBER);
  const [first] = await openItemsOf(shop);
  const id = bodies.void(String(first?.['id']) as never, asha);
  await shop.office.record('fact.voided', id);
  expect(await accountsOf(shop)).toMatchObject([
    { outstanding: 0, unapplied: 0 },
    { outstanding: 0, unapplied: 0 },
  ]);
  await invoice(shop, OCTOBER);
  const numbers = (await openItemsOf(shop)).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(2);
  await agrees(shop);
});

test('an invoice carries its tax and rounding into the books', async () => {
  const shop = await openDairy();
  const [line] = delivered(asha, day('2026-10-02')).lines;
  const made = shop.office.make('invoice.issued', {
    ...{ customerId: asha, accountId: bodies.opening(asha, 1).accountId },
    ...{ from: day('2026-10-01'), to: OCTOBER, supply: 'within', number: 'T01/2627/00900' },
    // 54.50 + 2.5 % twice, 1.36 each = 57.22, rounded by −0.22
    lines: [{ ...line, taxRate: 500 } as never],
    ...{ roundOff: -22 as never, total: 5_700 as never },
  });
  await shop.office.send([made]);
  expect(await legsOf(shop, made.id)).toEqual([
    '1200 5700',
    '2210 -136',
    '2220 -136',
    '4000 -5450',
    '4900 22',
  ]);
  const received = await shop.phone.send([shop.phone.make('invoice.issued', made.body as never)]);
  expect(received).toMatchObject({ outcomes: [{ refusal: { code: 'forbidden' } }] });
  await agrees(shop);
});
