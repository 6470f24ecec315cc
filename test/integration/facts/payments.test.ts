// Payments and openings: what each does to the ledger, to what is owed and to what settles it.
import { expect, test } from 'vitest';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests } from '../../world/open-world.ts';
import { accountsOf, allocationsOf, issuesOf, legsOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, TODAY } from '../../world.ts';

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

test.each([
  ['cash', '1100'],
  ['upi', '1120'],
  ['mpesa', '1130'],
  ['cheque', '1140'],
  ['bank', '1110'],
] as const)('a payment by %s fills %s and settles the oldest', async (method, till) => {
  const shop = await openShop();
  const [old, young] = [-30, 0].map((days) =>
    shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres), { day: addDays(TODAY, days) }),
  );
  await shop.phone.send([old, young]);
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 20_000, { method }));
  await shop.phone.send([payment]);
  expect(await legsOf(shop, payment.id)).toEqual([`${till} 20000`, '1200 -20000']);
  // 163.50 of the old, then 200 − 163.50 = 36.50 of the young.
  expect(await allocationsOf(shop)).toEqual([
    { debit_id: old?.id, credit_id: payment.id, amount: 16_350, origin: 'auto' },
    { debit_id: young?.id, credit_id: payment.id, amount: 3_650, origin: 'auto' },
  ]);
  // 2 × 163.50 − 200 = 127.
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 12_700, unapplied: 0 }]);
});

test('a payment before the customer is known is kept, flagged, and hers later', async () => {
  const shop = await town.shop();
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 5_000));
  await shop.phone.send([payment]);
  expect(await issuesOf(shop, payment.id)).toEqual(['customer_unknown', 'overpaid']);
  await shop.phone.record('customer.registered', bodies.customer(1));
  await shop.phone.record('sale.recorded', bodies.sale(asha, threeLitres));
  // 163.50 − 50 = 113.50.
  expect(await accountsOf(shop)).toMatchObject([
    { customer_id: asha, kind: 'main', outstanding: 11_350, unapplied: 0 },
  ]);
});

test('chosen invoices are settled first, also when they come after the payment', async () => {
  const shop = await openShop();
  const [old, chosen] = [-30, 0].map((days) =>
    shop.phone.make('sale.recorded', bodies.sale(asha, threeLitres), { day: addDays(TODAY, days) }),
  );
  const choices = [{ debitId: chosen?.id ?? meterNever(), amount: money(10_000) }];
  const payment = shop.phone.make(
    'payment.recorded',
    bodies.payment(asha, 12_000, { allocation: { type: 'chosen', choices } }),
    { seq: 2 },
  );
  await shop.phone.send([payment]);
  await shop.second.send([
    { ...old, seq: 1 },
    { ...chosen, seq: 2 },
  ]);
  // 100 of the chosen one, the 20 that are left of the oldest.
  expect(await allocationsOf(shop)).toEqual([
    { debit_id: old?.id, credit_id: payment.id, amount: 2_000, origin: 'auto' },
    { debit_id: chosen?.id, credit_id: payment.id, amount: 10_000, origin: 'manual' },
  ]);
});

const meterNever = (): never => {
  throw new Error('two sales were made');
};

test('a choice of more than the payment is refused; of a payment it is let go', async () => {
  const shop = await openShop();
  const first = shop.phone.make('payment.recorded', bodies.payment(asha, 5_000));
  await shop.phone.send([first]);
  const choose = (amount: number) =>
    shop.phone.record(
      'payment.recorded',
      bodies.payment(asha, 5_000, {
        allocation: { type: 'chosen', choices: [{ debitId: first.id, amount: money(amount) }] },
      }),
    );
  expect(await choose(5_001)).toMatchObject({ outcomes: [{ refusal: { code: 'impossible' } }] });
  expect(await choose(5_000)).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  expect(await allocationsOf(shop)).toEqual([]);
  expect(await accountsOf(shop)).toMatchObject([{ unapplied: 10_000 }]);
});

test('what is overpaid stays in hand, flagged, and meets the next sale', async () => {
  const shop = await openShop();
  await shop.phone.record('sale.recorded', bodies.sale(asha, threeLitres));
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 20_000));
  expect(await shop.phone.send([payment])).toMatchObject({
    outcomes: [{ issues: ['overpaid'] }],
    // 200 − 163.50 = 36.50.
    balances: [{ outstanding: 0, unapplied: 3_650 }],
  });
  await shop.phone.record('sale.recorded', bodies.sale(asha, threeLitres));
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 12_700, unapplied: 0 }]);
});

test('an opening is the office’s to record, is oldest by its day, and may be credit', async () => {
  const shop = await openShop();
  expect(await shop.phone.record('opening.recorded', bodies.opening(asha, 9_000))).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'forbidden' } }],
  });
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 5_000));
  await shop.phone.send([payment]);
  const start = day('2026-04-01');
  const owed = shop.office.make('opening.recorded', bodies.opening(asha, 9_000), { day: start });
  const credit = shop.office.make('opening.recorded', bodies.opening(asha, -1_500), { day: start });
  await shop.office.send([owed, credit]);
  expect(await legsOf(shop, owed.id)).toEqual(['1200 9000', '3900 -9000']);
  expect(await legsOf(shop, credit.id)).toEqual(['1200 -1500', '3900 1500']);
  // 90 − 50 − 15 = 25.
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 2_500, unapplied: 0 }]);
  expect(await openItemsOf(shop)).toMatchObject([
    { kind: 'payment', allocated: 5_000 },
    { kind: 'opening', allocated: 6_500, due_day: '2026-04-01' },
    { kind: 'opening_credit', allocated: 1_500 },
  ]);
});
