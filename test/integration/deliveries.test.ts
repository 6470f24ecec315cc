// From deliveries to the month's invoices: what is billed, what is not, what comes late; rehearsed
// without a trace, repeated without doubling, and checked by the audit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { billingOf } from '../../server/billing-of.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { verify } from '../../server/verify/verify.ts';
import { deliveredLines } from '../../shared/deliveries/deliver.ts';
import { EVERY_DAY } from '../../shared/deliveries/weekdays.ts';
import type { BodyOf } from '../../shared/facts.ts';
import { addDays, type Day, day, instant } from '../../shared/kernel/day.ts';
import { type CustomerId, factIdSchema, mainAccountOf } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { price, quantity } from '../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
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
  const items = await openItemsOf(shop);
  expect(items).toHaveLength(2);
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'invoice', amount: 168_950, due_day: '2026-12-05' }),
  );
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
  const lines = await shop.database.pool.query(
    ({ sql }) => sql<{ line: string }[]>`
      select line_type || ' ' || quantity || ' ' || line_total as line
      from legacy.invoice_line_items
      where tenant_id = ${shop.tenantId} order by id`,
  );
  expect(lines.map(({ line }) => line).toSorted()).toEqual([
    'adjustment -1.000 -54.50',
    'adjustment 1.000 54.50',
    'subscription 10.000 545.00',
    'subscription 2.000 109.00',
    'subscription 3.000 163.50',
    'subscription 3.000 163.50',
  ]);
  await agrees(shop);
});

test('of two deliveries on one day the one told later counts, whatever came first', async () => {
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
  const free = { price: price(0) };
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
  const id = bodies.void(factIdSchema.parse(first?.['id']), asha);
  await shop.office.record('fact.voided', id);
  expect(await accountsOf(shop)).toMatchObject([
    { outstanding: 0, unapplied: 0 },
    { outstanding: 0, unapplied: 0 },
  ]);
  await invoice(shop, OCTOBER);
  const numbers = await shop.database.pool.query(
    ({ sql }) => sql<{ number: string }[]>`
      select number from fact
      where tenant_id = ${shop.tenantId} and type = 'invoice.issued' order by number`,
  );
  expect(numbers.map(({ number }) => number.slice(-6))).toEqual(['/00001', '/00002']);
  await agrees(shop);
});

test('an invoice carries its tax and rounding into the books', async () => {
  const shop = await openDairy();
  const taxRate = taxRateSchema.parse(500);
  const lines = delivered(asha, day('2026-10-02')).lines.map((line) => ({ ...line, taxRate }));
  const body: BodyOf<'invoice.issued'> = {
    ...{ customerId: asha, accountId: mainAccountOf(asha), from: day('2026-10-01'), to: OCTOBER },
    // 54.50 + 2.5 % twice, 1.36 each = 57.22, rounded by −0.22
    ...{ lines, supply: 'within', roundOff: money(-22), total: money(5_700) },
    number: 'T01/2627/00900',
  };
  const made = shop.office.make('invoice.issued', body);
  await shop.office.send([made]);
  expect(await legsOf(shop, made.id)).toEqual([
    '1200 5700',
    '2210 -136',
    '2220 -136',
    '4000 -5450',
    '4900 22',
  ]);
  const received = await shop.phone.send([shop.phone.make('invoice.issued', body)]);
  expect(received).toMatchObject({ outcomes: [{ refusal: { code: 'forbidden' } }] });
  await agrees(shop);
});

test('by rule, invoices are whole rupees and what is late is charged once a month', async () => {
  const shop = await openDairy();
  await deliver(shop, asha, daysFrom('2026-10-01', 3));
  const sold = shop.office.make(
    'sale.recorded',
    bodies.sale(chetan, { litres: 2_000, total: 10_900 }),
    {
      day: day('2026-09-20'),
    },
  );
  await shop.office.send([sold]);
  const flat = { type: 'share', basisPoints: 200 } as const;
  await shop.office.record('rules.set', {
    rounding: 'unit',
    lateFee: { graceDays: 5, fee: flat },
  });
  const report = await invoice(shop, OCTOBER);
  // 3 × 54.50 = 163.50, rounded up; 2 % of 109.00, due on 5 October
  expect(report.steps.map(({ figures }) => figures['totalMinor'])).toEqual([16_400, 218]);
  const fees = (await openItemsOf(shop)).filter(({ kind }) => kind === 'late_fee');
  expect(fees).toMatchObject([{ amount: 218, due_day: '2026-11-15' }]);
  const again = await invoice(shop, OCTOBER);
  expect(again.steps[1]?.figures).toMatchObject({ charged: 0 });
  await shop.office.record('fact.voided', bodies.void(factIdSchema.parse(fees[0]?.['id']), chetan));
  expect((await invoice(shop, OCTOBER)).steps[1]?.figures).toMatchObject({ charged: 0 });
  // Within the days of grace of November nothing new is late but the debt itself.
  expect((await invoice(shop, day('2026-11-19'))).steps[1]?.figures).toMatchObject({ charged: 1 });
  await agrees(shop);
});

test('a debit note adds to what is owed; a late fee is income of its own', async () => {
  const shop = await openDairy();
  const on = { customerId: asha, accountId: mainAccountOf(asha) };
  const sold = bodies.sale(asha, { litres: 1_000, total: 5_450 });
  const sale = shop.phone.make('sale.recorded', sold);
  await shop.phone.send([sale]);
  const note = shop.office.make('debit.noted', {
    ...{ ...on, againstId: sale.id, supply: 'within', reason: 'a litre was forgotten' },
    ...{ lines: sold.lines, total: money(5_450), number: 'N01/2627/00001' },
  });
  const fee = shop.office.make('late_fee.charged', {
    ...{ ...on, againstId: sale.id, number: 'L01/2627/00001' },
    ...{ overdue: money(5_450), amount: money(109) },
  });
  await shop.office.send([note, fee]);
  expect(await legsOf(shop, note.id)).toEqual(['1200 5450', '4000 -5450']);
  expect(await legsOf(shop, fee.id)).toEqual(['1200 109', '4800 -109']);
  expect(await accountsOf(shop)).toContainEqual(expect.objectContaining({ outstanding: 11_009 }));
  await agrees(shop);
});
