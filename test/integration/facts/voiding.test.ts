// Voids: the entry is mirrored once, the debt or the money leaves the account, what it had settled
// is settled anew, and the first fact stays as it was.
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/day.ts';
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
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
  readingsOf,
} from '../../world/read-book.ts';
import { customerOf, meterOf, TODAY, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const litre = { litres: 1_000, total: 5_450 };

async function openShop() {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  return shop;
}

test('a void mirrors the entry on its own day, frees what paid it, and counts once', async () => {
  const shop = await openShop();
  const [first, second] = [-20, -10].map((days) =>
    shop.phone.make('sale.recorded', bodies.sale(asha, litre), { day: addDays(TODAY, days) }),
  );
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 6_000));
  await shop.phone.send([first, second, payment]);
  const target = first?.id ?? payment.id;
  const voided = shop.office.make('fact.voided', bodies.void(target, asha));
  const received = await shop.office.send([voided]);
  // The payment's 60.00 now meet the second sale's 54.50: 5.50 are left in hand.
  expect(received).toMatchObject({ balances: [{ outstanding: 0, unapplied: 550 }] });
  expect(await legsOf(shop, voided.id)).toEqual(['1200 -5450', '4000 5450']);
  expect(await allocationsOf(shop)).toMatchObject([{ debit_id: second?.id, amount: 5_450 }]);
  // 31 October nets to nothing; 10 November: 54.50 sold; 20 November: 60 paid.
  expect(await ledgerOf(shop)).toEqual([
    'INR 2026-11-10 1200 5450',
    'INR 2026-11-10 4000 -5450',
    'INR 2026-11-20 1100 6000',
    'INR 2026-11-20 1200 -6000',
  ]);
  const before = await countsOf(shop);
  await shop.office.send([voided]);
  expect(await countsOf(shop)).toEqual(before);
});

test.each(['one batch', 'two batches'])('a void that comes before its target: %s', async (how) => {
  const shop = await openShop();
  const sale = shop.second.make('sale.recorded', bodies.sale(asha, litre));
  const voided = shop.phone.make('fact.voided', bodies.void(sale.id, asha), { seq: 2 });
  if (how === 'one batch') await shop.phone.send([voided, { ...sale, seq: 3 }]);
  else {
    await shop.phone.send([voided]);
    expect(await issuesOf(shop, voided.id)).toEqual(['void_target_unknown']);
    await shop.second.send([sale]);
  }
  expect(await openItemsOf(shop)).toMatchObject([{ id: sale.id, is_voided: true, allocated: 0 }]);
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 0, unapplied: 0 }]);
  expect(await legsOf(shop, voided.id)).toEqual(['1200 -5450', '4000 5450']);
  expect(await ledgerOf(shop)).toEqual([]);
});

test.each(['one batch', 'two batches'])('of two voids one takes effect: %s', async (how) => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  const voids = [1, 2].map(() => shop.phone.make('fact.voided', bodies.void(sale.id, asha)));
  if (how === 'one batch') await shop.phone.send([sale, ...voids]);
  else for (const fact of [sale, ...voids]) await shop.phone.send([fact]);
  const issues = await Promise.all(voids.map(({ id }) => issuesOf(shop, id)));
  expect(issues).toEqual([[], ['void_repeated']]);
  expect(await countsOf(shop)).toMatchObject({ entries: 2, voids: 2 });
  expect(await ledgerOf(shop)).toEqual([]);
});

test('what can’t be voided stays, and says so', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  const first = shop.phone.make('fact.voided', bodies.void(sale.id, asha));
  const ofVoid = shop.phone.make('fact.voided', bodies.void(first.id, asha));
  const change = shop.phone.make('customer.changed', bodies.change(asha, { name: 'A' }));
  const ofChange = shop.phone.make('fact.voided', bodies.void(change.id, asha, null));
  await shop.phone.send([sale, first, ofVoid, change, ofChange]);
  expect(await issuesOf(shop, ofVoid.id)).toEqual(['void_without_effect']);
  expect(await issuesOf(shop, ofChange.id)).toEqual(['void_without_effect']);
  expect(await ledgerOf(shop)).toEqual([]);
  const itself = shop.phone.make('fact.voided', bodies.void(sale.id, asha));
  const body = { ...bodies.void(itself.id, asha) };
  expect(await shop.phone.send([{ ...itself, body }])).toMatchObject({
    outcomes: [{ refusal: { code: 'impossible' } }],
  });
});

test('a voided payment owes again what it had settled, chosen or not', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  const choices = [{ debitId: sale.id, amount: money(5_000) }];
  const payments = [
    bodies.payment(asha, 5_000, { allocation: { type: 'chosen', choices } }),
    bodies.payment(asha, 1_000),
  ].map((body) => shop.phone.make('payment.recorded', body));
  await shop.phone.send([sale, ...payments]);
  const target = payments[0]?.id ?? sale.id;
  const voided = shop.phone.make('fact.voided', bodies.void(target, asha));
  await shop.phone.send([voided]);
  // 54.50 − 10 = 44.50.
  expect(await accountsOf(shop)).toMatchObject([{ outstanding: 4_450, unapplied: 0 }]);
  expect(await legsOf(shop, voided.id)).toEqual(['1100 -5000', '1200 5000']);
});

test('after a void, younger and older debts are settled as if it had never been', async () => {
  const shop = await openShop();
  const sell = (days: number) =>
    shop.phone.make('sale.recorded', bodies.sale(asha, litre), { day: addDays(TODAY, days) });
  const [first, second] = [sell(-30), sell(-20)];
  await shop.phone.send([first, second]);
  await shop.phone.record('payment.recorded', bodies.payment(asha, 8_000));
  await shop.office.record('fact.voided', bodies.void(first.id, asha));
  const [young, between] = [sell(0), sell(-25)];
  await shop.phone.send([young]);
  await shop.phone.send([between]);
  // 80: the one between 54.50, the second 25.50, the young one nothing.
  expect(await openItemsOf(shop)).toMatchObject([
    { id: first.id, allocated: 0, is_voided: true },
    { id: second.id, allocated: 2_550 },
    { allocated: 8_000 },
    { id: young.id, allocated: 0 },
    { id: between.id, allocated: 5_450 },
  ]);
});

test('a voided reading no longer counts, a voided bill is no longer owed', async () => {
  const shop = await town.shop();
  const inWater = { businessId: water.id };
  const account = accountOfMeter(meterOf(1));
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -10) });
  const reading = shop.phone.make('meter.read', bodies.reading(1, 120_000));
  const bill = shop.phone.make('bill.issued', bodies.bill(1, reading.id));
  await shop.phone.send([reading, bill]);
  for (const { id } of [reading, bill]) {
    await shop.phone.record('fact.voided', bodies.void(id, asha, account), inWater);
  }
  expect(await readingsOf(shop)).toMatchObject([{ is_voided: false }, { is_voided: true }]);
  expect(await accountsOf(shop)).toMatchObject([{ id: account, outstanding: 0 }]);
  expect(await ledgerOf(shop)).toEqual([]);
  const lower = shop.phone.make('meter.read', bodies.reading(1, 110_000));
  await shop.phone.send([lower]);
  expect(await issuesOf(shop, lower.id)).toEqual(['customer_unknown']);
});
