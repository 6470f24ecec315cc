// What the button of a stop with meters says: read while one is unread, then what is owed.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { actLeft } from '../../../client/rounds/next-act.ts';
import { type StartAct, startAt } from '../../../client/rounds/start-at.ts';
import type { Book } from '../../../client/store/book.ts';
import { record } from '../../../client/store/record.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import type { Draft } from '../../../client/store/views.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { accountOfMeter, mainAccountOf, meterIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import type { MeterRow } from '../../../shared/protocol.ts';
import { makePhone, stock } from '../store/phone.ts';
import {
  business,
  customer,
  customerId,
  factId,
  NOW_MS,
  payment,
  round,
  TODAY,
  uuid,
} from '../store/shop.ts';

const KAMAU = customerId(1);
const meterId = (n: number) => meterIdSchema.parse(uuid('9', n));

const meter = (n: number, change: Partial<MeterRow> = {}): MeterRow => ({
  ...{ id: meterId(n), customerId: KAMAU, businessId: business.id, serial: `M${n}` },
  ...{ digits: 5, tariffId: null, startValue: quantity(100_000), installedDay: null, code: null },
  ...{ multiplier: 1, place: '', removedDay: null, isInstalled: true, stamps: {}, version: 1 },
  readings: [{ id: factId(10 + n), value: quantity(100_000), day: addDays(TODAY, -30) }],
  ...change,
});

const reading = (id: number, of: number): Draft<'meter.read'> => ({
  ...{ type: 'meter.read', businessId: business.id, id: factId(id) },
  body: () => ({
    ...{ meterId: meterId(of), customerId: KAMAU, value: quantity(112_000) },
    ...{ photo: null, position: null, note: '' },
  }),
});

async function openRound(meters: readonly MeterRow[], owed = 120_000) {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1)]);
  await phone.book.meters.bulkPut([...meters]);
  await phone.book.accounts.put({
    ...{ id: mainAccountOf(KAMAU), businessId: business.id, customerId: KAMAU, kind: 'main' },
    ...{ outstanding: money(owed), unapplied: money(0), version: 1 },
  });
  const left = async () => {
    const [stop] = (await selectToday(phone.book, round.id, NOW_MS))?.stops ?? [];
    return stop && actLeft(stop);
  };
  return { phone, left };
}

test('a shortcut leads to the first who owes, or to the meters while one is unread', async () => {
  const leadsTo = async (book: Book, act: StartAct) => {
    const today = await selectToday(book, round.id, NOW_MS);
    return today && startAt(today, act);
  };
  const { phone } = await openRound([meter(1)]);
  expect(await leadsTo(phone.book, 'collect')).toBe(`/customers/${KAMAU}/collect`);
  expect(await leadsTo(phone.book, 'read')).toBe(`/rounds/${round.id}/meters`);
  await record(phone, reading(1, 1));
  expect(await leadsTo(phone.book, 'read')).toBeNull();
  const { phone: free } = await openRound([], 0);
  expect(await leadsTo(free.book, 'collect')).toBeNull();
});

test('a meter that was read leads to the money, until the reading is undone', async () => {
  const { phone, left } = await openRound([meter(1)]);
  expect(await left()).toMatchObject({ type: 'read' });
  await record(phone, reading(1, 1));
  // ₹1,200.00 is owed.
  expect(await left()).toMatchObject({ type: 'collect', amount: 120_000 });
  await record(phone, {
    ...{ type: 'fact.voided', businessId: business.id, id: factId(2) },
    body: () => ({
      ...{ factId: factId(1), customerId: KAMAU },
      ...{ accountId: accountOfMeter(meterId(1)), reason: 'mistyped' },
    }),
  });
  expect(await left()).toMatchObject({ type: 'read' });
});

test('of two meters the second is still to be read; what is left is still collected', async () => {
  const { phone, left } = await openRound([meter(1), meter(2)]);
  await record(phone, reading(1, 1));
  expect(await left()).toMatchObject({ type: 'read' });
  await record(phone, reading(2, 2));
  await record(phone, payment(factId(3), KAMAU, 50_000));
  expect(await left()).toMatchObject({ type: 'collect', amount: 70_000 });
  await record(phone, payment(factId(4), KAMAU, 70_000));
  expect(await left()).toBeNull();
});

test('a meter that was taken away is not to be read, one that was hung up today is', async () => {
  const gone = await openRound([meter(1, { removedDay: addDays(TODAY, -3) })]);
  expect(await gone.left()).toMatchObject({ type: 'collect' });
  const fresh = await openRound([
    meter(1, {
      installedDay: TODAY,
      readings: [{ id: factId(9), value: quantity(0), day: TODAY }],
    }),
  ]);
  expect(await fresh.left()).toMatchObject({ type: 'read' });
});

test('who has no meter and paid a part is left in peace for the day', async () => {
  const { phone, left } = await openRound([]);
  expect(await left()).toMatchObject({ type: 'collect', amount: 120_000 });
  await record(phone, payment(factId(1), KAMAU, 20_000));
  expect(await left()).toBeNull();
});
