// From deliveries to the month's invoices: what is billed, what is not, what comes late; rehearsed
// without a trace, repeated without doubling, and checked by the audit.
import { expect, test } from 'vitest';
import type { BodyOf } from '../../shared/facts.ts';
import { day, instant } from '../../shared/kernel/day.ts';
import { factIdSchema, mainAccountOf } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { price } from '../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../shared/ledger/tax.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests } from '../world/open-world.ts';
import { accountsOf, legsOf, openItemsOf } from '../world/read-book.ts';
import { NOON } from '../world.ts';
import {
  agrees,
  asha,
  chetan,
  daysFrom,
  deliver,
  delivered,
  figuresOf,
  invoice,
  OCTOBER,
  openDairy,
} from './dairy.ts';

const town = townOfTests();

test('a month is invoiced once, whatever was rehearsed and repeated', async () => {
  const shop = await openDairy(town);
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

test('an invoice by hand bills nothing of what was delivered', async () => {
  const shop = await openDairy(town);
  await deliver(shop, asha, daysFrom('2026-10-01', 10));
  const whole = bodies.invoice(asha, { litres: 2, roundOff: 0, number: 'I01/2627/00001' });
  const lines = whole.lines.map((line) => ({ ...line, kind: 'manual_sale' as const }));
  const [line] = lines;
  if (line === undefined) throw new Error('it has a line');
  // 2 × 54.50 − 9 = 100
  const discounted = { ...whole, lines: [{ ...line, discount: money(900) }], total: money(10_000) };
  const byHand = { ...discounted, from: OCTOBER, to: OCTOBER, isByHand: true as const };
  await shop.office.record('invoice.issued', byHand);
  const issued = await invoice(shop, OCTOBER);
  // All ten litres: 10 × 54.50
  expect(figuresOf(issued)).toMatchObject({ invoiced: 1, totalMinor: 54_500 });
  await agrees(shop);
});

test('what comes late, and what is voided, is adjusted on the next invoice', async () => {
  const shop = await openDairy(town);
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
  const shop = await openDairy(town);
  const on = day('2026-10-05');
  const at = (minutes: number) => ({ recordedAt: instant(NOON + minutes * 60_000) });
  const twice = delivered(asha, on, { litres: 2_000 });
  const right = shop.phone.make('delivery.recorded', twice, at(-1));
  const first = shop.phone.make('delivery.recorded', delivered(asha, on), at(-2));
  await shop.phone.send([right, first]);
  expect(figuresOf(await invoice(shop, OCTOBER))).toMatchObject({ totalMinor: 10_900 });
  const nothing = shop.phone.make('delivery.recorded', delivered(asha, on, { litres: 0 }), at(0));
  await shop.phone.send([nothing]);
  const held = await invoice(shop, OCTOBER);
  expect(held.rows).toMatchObject([
    { outcome: 'apart', reasons: ['below_nothing'] },
    { outcome: 'remarked', reasons: ['days_unrecorded'] },
  ]);
  await agrees(shop);
});

test('what has no price is held and told; a paused customer is due nothing', async () => {
  const shop = await openDairy(town);
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
  const shop = await openDairy(town);
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
  const shop = await openDairy(town);
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
