// Cash that nobody counts for a month or two is still in the pouch; what was counted is forgotten.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectCash } from '../../../client/store/select-cash.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { aMorning } from './morning.ts';
import { drain, type Phone } from './phone.ts';
import { business, customerId, factId, payment } from './shop.ts';

const MS_A_DAY = 86_400_000;

async function days(phone: Phone, count: number): Promise<void> {
  phone.clock.ms += count * MS_A_DAY;
  await drain(phone);
}

const expected = async ({ book }: Phone) => {
  const { drawer } = await selectCash(book, business.id);
  return [drawer.opening, drawer.receipts];
};

async function count(phone: Phone, opening: number, receipts: number): Promise<void> {
  await record(phone, {
    ...{ type: 'day.closed', businessId: business.id, id: factId(50 + opening / 1_000) },
    body: () => ({
      ...{ opening: money(opening), receipts: money(receipts), sales: ZERO, paidIn: ZERO },
      ...{ refunds: ZERO, paidOut: ZERO, handedOver: ZERO, reason: '' },
      expected: money(opening + receipts),
      counted: money(opening + receipts),
      denominations: [{ value: 1_000, count: (opening + receipts) / 1_000 }],
    }),
  });
}

test.each([31, 62])('%d days without a count: the cash is expected still', async (waited) => {
  const { phone } = await aMorning();
  await drain(phone);
  await days(phone, waited);
  expect(await expected(phone)).toEqual([0, 29_000]);
  await count(phone, 0, 29_000);
  await days(phone, waited);
  expect(await expected(phone)).toEqual([29_000, 0]);
  await record(phone, payment(factId(4), customerId(1), 1_000));
  await days(phone, waited);
  expect(await expected(phone)).toEqual([29_000, 1_000]);
  const kept = await phone.book.sent.toArray();
  expect(kept.map(({ fact }) => fact.type).sort()).toEqual(['day.closed', 'payment.recorded']);
});
