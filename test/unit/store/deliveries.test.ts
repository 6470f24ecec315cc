// Daily milk on the phone: what is due at each stop, what was delivered, undone and paused; several
// recorded together or not at all; and a full phone that never forgets what is taken daily.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeRoom } from '../../../client/store/make-room.ts';
import { record, recordAll } from '../../../client/store/record.ts';
import { selectCustomerCard } from '../../../client/store/select-customer-card.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import type { Draft } from '../../../client/store/views.ts';
import { EVERY_DAY } from '../../../shared/deliveries/weekdays.ts';
import { day } from '../../../shared/kernel/day.ts';
import {
  businessIdSchema,
  deviceIdSchema,
  type FactId,
  productIdSchema,
} from '../../../shared/kernel/ids.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import { taxRateSchema } from '../../../shared/ledger/tax.ts';
import { makePhone, type Phone, stock } from './phone.ts';
import { business, customer, customerId, factId, NOW_MS, round, TODAY, uuid } from './shop.ts';

const milk = productIdSchema.parse(uuid('a', 1));
const line = {
  ...{ productId: milk, name: 'Milk', unit: 'l', quantity: quantity(1_000), hsn: '0401' },
  ...{ price: price(60_000_000), taxRate: taxRateSchema.parse(0), isTaxIncluded: false },
  kind: 'subscription' as const,
};

const subscription = (n: number, of: number): Draft<'subscription.set'> => ({
  ...{ type: 'subscription.set', businessId: business.id, id: factId(n) },
  body: () => ({
    ...{ customerId: customerId(of), productId: milk, quantity: quantity(1_000) },
    ...{ weekdays: EVERY_DAY, fromDay: day('2026-11-01') },
  }),
});

const delivery = (n: number, of: number, isWanted = true): Draft<'delivery.recorded'> => ({
  ...{ type: 'delivery.recorded', businessId: business.id, id: factId(n) },
  body: () => ({
    ...{ customerId: customerId(of), roundId: round.id, onDay: TODAY },
    ...(isWanted
      ? { lines: [line], skipped: null }
      : { lines: [], skipped: 'not_wanted' as const }),
  }),
});

async function openRound(): Promise<Phone> {
  const phone = await makePhone(null);
  await stock(
    phone.book,
    [1, 2, 3].map((n) => customer(n)),
  );
  await recordAll(phone, [subscription(1, 1), subscription(2, 2)]);
  return phone;
}

const stopsOf = async ({ book }: Phone) =>
  (await selectToday(book, round.id, NOW_MS))?.stops.map(
    ({ state, delivery: due }) => `${state} ${due?.state ?? 'none'}`,
  );

test('what is due stands at the stop until it is delivered or not wanted', async () => {
  const phone = await openRound();
  expect(await stopsOf(phone)).toEqual(['todo open', 'todo open', 'todo none']);
  await record(phone, delivery(3, 1));
  await record(phone, delivery(4, 2, false));
  expect(await stopsOf(phone)).toEqual(['done as_usual', 'skipped skipped', 'todo none']);
  await record(phone, {
    ...{ type: 'fact.voided', businessId: business.id, id: factId(5) },
    body: () => ({
      ...{ factId: factId(3), customerId: customerId(1), accountId: null, reason: 'not there' },
    }),
  });
  expect(await stopsOf(phone)).toEqual(['todo open', 'skipped skipped', 'todo none']);
});

test('a pause leaves nothing due, and the card says what is taken daily', async () => {
  const phone = await openRound();
  await record(phone, {
    ...{ type: 'subscription.paused', businessId: business.id, id: factId(6) },
    body: () => ({ customerId: customerId(1), fromDay: TODAY, toDay: null, note: '' }),
  });
  expect(await stopsOf(phone)).toEqual(['todo free', 'todo open', 'todo none']);
  const card = await selectCustomerCard(phone.book, customerId(1), NOW_MS);
  expect(card?.subscriptions.map(({ type }) => type).toSorted()).toEqual([
    'subscription.paused',
    'subscription.set',
  ]);
});

test('several are recorded together, or none of them and no number', async () => {
  const phone = await openRound();
  const wrong = { ...delivery(8, 2), businessId: businessIdSchema.parse(uuid('b', 9)) };
  await expect(recordAll(phone, [delivery(7, 1), wrong])).rejects.toThrow('business');
  expect(await phone.book.outbox.count()).toBe(2);
  const [first, second] = await recordAll(phone, [delivery(7, 1), delivery(8, 2)]);
  expect([first?.seq, second?.seq]).toEqual([3, 4]);
  const again = await recordAll(phone, [delivery(7, 1), delivery(8, 2)]);
  expect(again.map(({ seq }) => seq)).toEqual([3, 4]);
});

test('a full phone lets go of old deliveries, never of what is taken daily', async () => {
  const phone = await openRound();
  await record(phone, delivery(3, 1));
  const about = {
    customerId: customerId(1),
    accountId: null,
    version: 1,
    deviceId: deviceIdSchema.parse(uuid('e', 1)),
  };
  const stored = async (id: FactId, on: string) => {
    const row = await phone.book.outbox.get(id);
    if (row === undefined) throw new Error('it was recorded');
    const { authorId, savedAt: receivedAt } = row;
    await phone.book.facts.put({ ...row.fact, ...about, authorId, receivedAt, day: day(on) });
    return row.fact;
  };
  await stored(factId(1), '2026-01-01');
  await stored(factId(3), '2026-01-02');
  const { id: newest } = await stored(factId(2), '2026-11-20');
  await makeRoom(phone.book);
  const left = (await phone.book.facts.toArray()).map(({ id }) => id);
  expect(left).toEqual([factId(1), newest]);
});
