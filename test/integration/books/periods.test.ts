// Closing days of the books: what comes late for them is booked on the first open day and told, and
// the order in which closings and reopenings arrive does not matter.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { receiptCode } from '../../../shared/kernel/code.ts';
import { addDays, type Day, instant } from '../../../shared/kernel/day.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { issuesOf, ledgerOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, NOON, TODAY, water } from '../../world.ts';

const town = townOfTests();

const back = (days: number): Day => addDays(TODAY, -days);
const paid = bodies.payment(customerOf(1), 5_000);
/** When something was said: `n` minutes after noon. */
const at = (n: number) => ({ recordedAt: instant(NOON + n * 60_000) });

const close = (shop: World, throughDay: Day, minutes = 0) =>
  shop.office.make('period.closed', { throughDay }, at(minutes));
const reopen = (shop: World, throughDay: Day | null, minutes = 0) =>
  shop.office.make('period.reopened', { throughDay, reason: 'came late' }, at(minutes));

const booked = (day: Day) => [`INR ${day} 1100 5000`, `INR ${day} 1200 -5000`];

const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

async function pay(shop: World, day: Day) {
  const payment = shop.phone.make('payment.recorded', paid, { day });
  const received = await shop.phone.send([payment]);
  return { payment, received };
}

test('a payment of a closed day is booked on the first open day and told', async () => {
  const shop = await town.shop();
  await shop.office.send([close(shop, back(5))]);
  const { payment, received } = await pay(shop, back(10));
  expect(received).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: expect.arrayContaining(['period_closed']) }],
  });
  expect(await ledgerOf(shop)).toEqual(booked(back(4)));
  expect(await openItemsOf(shop)).toMatchObject([{ id: payment.id, day: back(10) }]);
  await agrees(shop);
});

test('a later day is booked as it is, and so is what came before the closing', async () => {
  const shop = await town.shop();
  await pay(shop, back(10));
  await shop.office.send([close(shop, back(5))]);
  const { payment } = await pay(shop, back(4));
  expect(await issuesOf(shop, payment.id)).not.toContain('period_closed');
  expect(await ledgerOf(shop)).toEqual([...booked(back(10)), ...booked(back(4))]);
  await agrees(shop);
});

test('a void of what is closed mirrors it on the first open day', async () => {
  const shop = await town.shop();
  const { payment } = await pay(shop, back(10));
  const closing = close(shop, back(5));
  const undo = shop.office.make('fact.voided', bodies.void(payment.id, customerOf(1)));
  await shop.office.send([closing, undo]);
  expect(await issuesOf(shop, undo.id)).toContain('period_closed');
  expect(await ledgerOf(shop)).toEqual([
    ...booked(back(10)),
    `INR ${back(4)} 1100 -5000`,
    `INR ${back(4)} 1200 5000`,
  ]);
  await agrees(shop);
});

test('an entry off paper that undoes itself is mirrored on the first open day', async () => {
  const shop = await town.shop();
  const own = shop.phone.make('payment.recorded', paid, { day: back(10) });
  const paper = { number: paid.number, code: receiptCode(own.id) };
  const body = bodies.payment(customerOf(1), 5_000, { receipt: paper });
  const copy = shop.office.make('payment.recorded', body, { day: back(10) });
  await shop.office.send([copy]);
  await shop.office.send([close(shop, back(5))]);
  await shop.phone.send([own]);
  const told = expect.arrayContaining(['period_closed', 'receipt_twice']);
  expect(await issuesOf(shop, copy.id)).toEqual(told);
  expect(await ledgerOf(shop)).toEqual(booked(back(10)));
  await agrees(shop);
});

test('closings and reopenings come to the same in any order, and twice', async () => {
  for (const places of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [0, 2, 1],
  ] as const) {
    const shop = await town.shop();
    const said = [close(shop, back(2), 1), reopen(shop, back(20), 2), close(shop, back(8), 3)];
    let seq = 0;
    for (const place of [...places, ...places]) {
      seq += 1;
      await shop.office.send([{ ...said[place], seq }], { ackedSeq: seq - 1 });
    }
    await pay(shop, back(10));
    expect(await ledgerOf(shop)).toEqual(booked(back(7)));
    await agrees(shop);
  }
});

test('what is reopened is booked on its own day again', async () => {
  const shop = await town.shop();
  await shop.office.send([close(shop, back(5), 1), reopen(shop, null, 2)]);
  await pay(shop, back(10));
  expect(await ledgerOf(shop)).toEqual(booked(back(10)));
  await agrees(shop);
});

test('a collector closes nothing, and nobody closes a day that is not over', async () => {
  const shop = await town.shop();
  const forbidden = shop.phone.make('period.closed', { throughDay: back(5) });
  expect(await shop.phone.send([forbidden])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'forbidden' } }],
  });
  expect(await shop.office.send([close(shop, TODAY)])).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'impossible' } }],
  });
  await pay(shop, back(10));
  expect(await ledgerOf(shop)).toEqual(booked(back(10)));
});

test('one business is closed, its neighbour is not', async () => {
  const shop = await town.shop();
  const other = { ...close(shop, back(5)), businessId: water.id };
  await shop.office.send([other]);
  await pay(shop, back(10));
  expect(await ledgerOf(shop)).toEqual(booked(back(10)));
});
