// Sales, and what is odd about any money: days, numbers, references, other tenants and businesses.
import { expect, test } from 'vitest';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { accountOfMeter, mainAccountOf } from '../../../shared/kernel/ids.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import {
  accountsOf,
  allocationsOf,
  countsOf,
  issuesOf,
  ledgerOf,
  legsOf,
  openItemsOf,
} from '../../world/read-book.ts';
import { customerOf, meterOf, TODAY, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
/** 3 l × ₹54.50 = ₹163.50. */
const threeLitres = { litres: 3_000, total: 16_350 };

/** A shop with Asha in it, who is known. */
async function openShop() {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  return shop;
}

test('a sale on account is owed, due after its credit, and sent twice is sold once', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres));
  const received = await shop.phone.send([sale]);
  expect(received).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: [] }],
    balances: [{ id: mainAccountOf(asha), outstanding: 16_350, unapplied: 0 }],
  });
  const before = await countsOf(shop);
  expect(await shop.phone.send([sale])).toEqual(
    received.type === 'received' ? { ...received, balances: [] } : received,
  );
  expect(await countsOf(shop)).toEqual(before);
  expect(await legsOf(shop, sale.id)).toEqual(['1200 16350', '4000 -16350']);
  expect(await openItemsOf(shop)).toMatchObject([
    // 20 November + 15 days = 5 December.
    { id: sale.id, side: 1, kind: 'invoice', amount: 16_350, allocated: 0, due_day: '2026-12-05' },
  ]);
  expect(await ledgerOf(shop)).toEqual(['INR 2026-11-20 1200 16350', 'INR 2026-11-20 4000 -16350']);
});

test('a sale that is paid at once fills the till and owes nothing', async () => {
  const shop = await openShop();
  const settlement = { type: 'paid' as const, method: 'upi' as const, reference: 'UPI1' };
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, { ...threeLitres, settlement }));
  await shop.phone.send([sale]);
  expect(await legsOf(shop, sale.id)).toEqual(['1120 16350', '4000 -16350']);
  expect(await openItemsOf(shop)).toEqual([]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
});

test('a sale with GST inside the state posts both halves', async () => {
  const shop = await openShop();
  const body = bodies.sale(asha, { litres: 1_000, total: 11_800 });
  // ₹100 + 9 % CGST + 9 % SGST = ₹118.
  const lines = body.lines.map((line) => ({
    ...line,
    quantity: quantity(1_000),
    price: price(100_000_000),
    taxRate: taxRateSchema.parse(1_800),
  }));
  const sale = shop.phone.make('sale.recorded', { ...body, lines });
  await shop.phone.send([sale]);
  expect(await legsOf(shop, sale.id)).toEqual([
    '1200 11800',
    '2210 -900',
    '2220 -900',
    '4000 -10000',
  ]);
});

test('an older sale that comes late takes the payment from the younger one', async () => {
  const shop = await openShop();
  const young = shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres));
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 20_000));
  await shop.phone.send([young, payment]);
  const late = shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres), {
    day: addDays(TODAY, -30),
  });
  await shop.phone.send([late]);
  expect(await allocationsOf(shop)).toMatchObject([
    { debit_id: young.id, amount: 3_650 },
    { debit_id: late.id, amount: 16_350 },
  ]);
  expect(await ledgerOf(shop)).toEqual([
    'INR 2026-10-21 1200 16350',
    'INR 2026-10-21 4000 -16350',
    'INR 2026-11-20 1100 20000',
    // 163.50 − 200 = −36.50.
    'INR 2026-11-20 1200 -3650',
    'INR 2026-11-20 4000 -16350',
  ]);
});

test.each([
  ['1970-01-01', '2026-11-20', '2026-12-05'],
  ['2099-12-30', '2026-11-20', '2026-11-21'],
  ['2025-10-17', '2025-10-17', '2025-11-01'],
  ['2025-10-01', '2026-11-20', '2026-12-05'],
  ['2026-11-21', '2026-11-21', '2026-12-06'],
  ['2026-11-22', '2026-11-20', '2026-12-05'],
])('a sale of %s is booked on %s and due on %s', async (on, booked, due) => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres), { day: day(on) });
  await shop.phone.send([sale]);
  expect(await issuesOf(shop, sale.id)).toEqual(on === booked ? [] : ['day_unlikely']);
  expect(await ledgerOf(shop)).toEqual([`INR ${booked} 1200 16350`, `INR ${booked} 4000 -16350`]);
  expect(await openItemsOf(shop)).toMatchObject([{ day: booked, due_day: due }]);
});

test('numbers and references that are used again are flagged, and the money counts', async () => {
  const shop = await openShop();
  const pay = () =>
    shop.phone.make('payment.recorded', {
      ...bodies.payment(asha, 5_000, { method: 'mpesa', reference: 'QK7' }),
      number: 'R1',
    });
  const [first, second, third] = [pay(), pay(), pay()];
  await shop.phone.send([first, second]);
  await shop.phone.send([third]);
  expect(await issuesOf(shop, first.id)).toEqual(['overpaid']);
  for (const again of [second, third]) {
    expect(await issuesOf(shop, again.id)).toEqual([
      'number_reused',
      'overpaid',
      'reference_reused',
    ]);
  }
  // 3 × 50 = 150.
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 15_000 }]);
});

test('another tenant with the same ids is another world', async () => {
  const [here, there] = [await openShop(), await openShop()];
  const before = [await countsOf(there), await ledgerOf(there)];
  const sale = here.phone.make('sale.recorded', bodies.sale(asha, threeLitres));
  await here.phone.send([sale]);
  await here.phone.record('payment.recorded', bodies.payment(asha, 5_000));
  await here.phone.record('fact.voided', bodies.void(sale.id, asha));
  expect([await countsOf(there), await ledgerOf(there)]).toEqual(before);
  // The same fact is new there, its number is free, and its void is none of theirs.
  expect(await there.phone.send([sale])).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: [] }],
    balances: [{ outstanding: 16_350 }],
  });
  expect(await accountsOf(here)).toMatchObject([{ outstanding: 0, unapplied: 5_000 }]);
});

test('amounts of another business never meet a debt: no currency is mixed', async () => {
  const shop = await openShop();
  const shillings = { businessId: water.id };
  const refused = { outcomes: [{ outcome: 'refused', refusal: { code: 'impossible' } }] };
  const cash = bodies.payment(asha, 5_000);
  expect(await shop.phone.record('payment.recorded', cash, shillings)).toMatchObject(refused);
  const accountId = accountOfMeter(meterOf(7));
  await shop.phone.record('meter.installed', bodies.meter(7));
  const onMeter = bodies.payment(customerOf(2), 5_000, { accountId });
  expect(await shop.phone.record('payment.recorded', onMeter)).toMatchObject(refused);
  expect(await ledgerOf(shop)).toEqual([]);
});
