// The board’s rounds of today and money by day: what was done, skipped and is left, who is late,
// and each day’s money without what was voided since.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectBoard } from '../../../client/store/select-board.ts';
import { selectWeek } from '../../../client/store/select-week.ts';
import { makePhone, stock } from './phone.ts';
import { business, customer, customerId, factId, NOW_MS, payment, round, voiding } from './shop.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const skip = (n: number, of: number) => ({
  ...{ type: 'stop.skipped' as const, businessId: business.id, id: factId(n) },
  body: () => ({
    ...{ customerId: customerId(of), roundId: round.id },
    ...{ reason: 'nobody_home' as const, promise: null, note: '' },
  }),
});

async function walk() {
  const phone = await makePhone(null);
  await stock(
    phone.book,
    [1, 2, 3, 4].map((n) => customer(n)),
  );
  return phone;
}

const roundsOf = async ({ book }: Awaited<ReturnType<typeof walk>>, nowMs = NOW_MS) =>
  (await selectBoard(book, nowMs)).businesses[0]?.rounds;

test('a round that nobody began is not late, whatever the hour', async () => {
  const phone = await walk();
  const whole = { stops: 4, done: 0, skipped: 0, left: 4, lastMs: null, isLate: false };
  expect(await roundsOf(phone)).toMatchObject([whole]);
  expect(await roundsOf(phone, NOW_MS + 4 * HOUR_MS)).toMatchObject([whole]);
});

test('done, skipped and left add up to the stops; two quiet hours make it late', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), customerId(1), 10_000));
  await record(phone, payment(factId(2), customerId(1), 5_000));
  await record(phone, skip(3, 2));
  await record(phone, skip(4, 3));
  await record(phone, payment(factId(5), customerId(3), 1_000));
  // Stop 1 twice and 3 after all: done. 2 skipped, 4 left.
  const counted = { stops: 4, done: 2, skipped: 1, left: 1 };
  expect(await roundsOf(phone)).toMatchObject([{ ...counted, isLate: false }]);
  expect(await roundsOf(phone, NOW_MS + 3 * HOUR_MS)).toMatchObject([{ ...counted, isLate: true }]);
});

test('a round without anything left is never late; a voided payment leaves its stop', async () => {
  const phone = await walk();
  for (const n of [1, 2, 3, 4]) await record(phone, payment(factId(n), customerId(n), 100));
  expect(await roundsOf(phone, NOW_MS + 3 * HOUR_MS)).toMatchObject([{ left: 0, isLate: false }]);
  await record(phone, voiding(factId(9), factId(4), customerId(4)));
  expect(await roundsOf(phone)).toMatchObject([{ done: 3, left: 1 }]);
});

test('each day before today has its money, without what was voided', async () => {
  const phone = await walk();
  await record(phone, payment(factId(1), customerId(1), 10_000));
  await record(phone, payment(factId(2), customerId(2), 5_000));
  await record(phone, payment(factId(3), customerId(3), 700));
  await record(phone, voiding(factId(4), factId(3), customerId(3)));
  const sums = async (days: number) =>
    (await selectWeek(phone.book, business, NOW_MS + days * DAY_MS)).map(({ amount }) => amount);
  expect(await sums(0)).toEqual([0, 0, 0, 0, 0, 0]);
  // 100 + 50; the third one was voided.
  expect(await sums(2)).toEqual([0, 0, 0, 0, 15_000, 0]);
  expect(await sums(7)).toEqual([0, 0, 0, 0, 0, 0]);
});
