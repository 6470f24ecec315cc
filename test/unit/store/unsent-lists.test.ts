// What the office changed on this phone shows at once: rounds, products at the price of the day,
// the business; the last change of a field stands.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectCustomerCard } from '../../../client/store/select-customer-card.ts';
import {
  selectBusinesses,
  selectPriceList,
  selectProducts,
  selectRounds,
} from '../../../client/store/select-fixed.ts';
import { day } from '../../../shared/kernel/day.ts';
import {
  type MeterId,
  meterIdSchema,
  productIdSchema,
  roundIdSchema,
} from '../../../shared/kernel/ids.ts';
import { price } from '../../../shared/kernel/quantity.ts';
import { bulkMeterOf, templateOf, termsOn } from '../../../shared/ledger/business-settings.ts';
import { makePhone } from './phone.ts';
import { business, customerId, factId, NOW_MS, round, TODAY, uuid } from './shop.ts';

async function makeDesk() {
  const phone = await makePhone(null);
  await phone.book.meta
    .where('key')
    .equals('session')
    .modify((row) => {
      if (row.key === 'session') Object.assign(row.session.person, { role: 'manager' });
    });
  return phone;
}

const businessId = business.id;
const north = roundIdSchema.parse(uuid('c', 77));
const ghee = productIdSchema.parse(uuid('d', 77));

test('a round that is not sent yet stands in the list, renamed as it was last', async () => {
  const desk = await makeDesk();
  const set = (n: number, name: string) =>
    record(desk, {
      ...{ type: 'round.set', businessId, id: factId(n) },
      body: () => ({ roundId: north, change: { name } }),
    });
  await set(1, 'Noth');
  await set(2, 'North');
  const rounds = await selectRounds(desk.book);
  expect(rounds.map(({ name }) => name).toSorted()).toEqual(['North', round.name].toSorted());
});

test('a product is sold at the price of the day, and shown once it has a name', async () => {
  const desk = await makeDesk();
  const priced = (n: number, fromDay: string, rupees: number) =>
    record(desk, {
      ...{ type: 'price.set', businessId, id: factId(n) },
      body: () => ({ productId: ghee, fromDay: day(fromDay), price: price(rupees * 1_000_000) }),
    });
  await priced(1, '2026-01-01', 600);
  await priced(2, '2026-06-01', 650);
  expect(await selectProducts(desk.book, businessId)).toEqual([]);
  await record(desk, {
    ...{ type: 'product.set', businessId, id: factId(3) },
    body: () => ({ productId: ghee, change: { name: 'Ghee', unit: 'kg' } }),
  });
  const priceOn = async (on: string) =>
    (await selectPriceList(desk.book, businessId, { nowMs: NOW_MS, day: day(on) }))[0]?.price;
  expect(await priceOn('2025-12-31')).toBeUndefined();
  expect(await priceOn('2026-05-31')).toBe(600_000_000);
  expect(await priceOn('2026-06-01')).toBe(650_000_000);
});

test('a business shows its new address for money before the office has it', async () => {
  const desk = await makeDesk();
  await record(desk, {
    ...{ type: 'business.set', businessId, id: factId(1) },
    body: () => ({ businessId, change: { upiAddress: 'asha.dairy@okaxis' } }),
  });
  const [shown] = await selectBusinesses(desk.book);
  expect(shown?.upiAddress).toBe('asha.dairy@okaxis');
});

test('days to pay and a text set here are in the next document of this phone', async () => {
  const desk = await makeDesk();
  await record(desk, {
    ...{ type: 'terms.set', businessId, id: factId(1) },
    body: () => ({ businessId, fromDay: TODAY, creditDays: 30 }),
  });
  await record(desk, {
    ...{ type: 'business.set', businessId, id: factId(2) },
    body: () => ({ businessId, change: { reminderEn: 'Pay {amount}, please.' } }),
  });
  const told = async () => {
    const card = await selectCustomerCard(desk.book, customerId(1), NOW_MS);
    const of = card?.business;
    return of && [termsOn(of, TODAY), templateOf(of, 'reminder', 'en')];
  };
  const asSet = [{ dueDay: '2026-12-21' }, 'Pay {amount}, please.'];
  expect(await told()).toEqual(asSet);
  // Sent, and the office's row of the business is still the one of before.
  for (const { state, mayBeKnown, refusal, ...own } of await desk.book.outbox.toArray()) {
    const ack = { version: 9, ackedAt: own.savedAt, issues: [], lingers: 1 } as const;
    await desk.book.sent.put({ ...own, ...ack });
  }
  await desk.book.outbox.clear();
  expect(await told()).toEqual(asSet);
});

test('the bulk meter is the business’s, and with another one the first is none', async () => {
  const desk = await makeDesk();
  const chosen = async (n: number, bulkMeter: MeterId | null) => {
    await record(desk, {
      ...{ type: 'business.set', businessId, id: factId(n) },
      body: () => ({ businessId, change: { bulkMeter } }),
    });
    const [shown] = await selectBusinesses(desk.book);
    return shown && bulkMeterOf(shown);
  };
  const meterOf = (n: number) => meterIdSchema.parse(uuid('a', n));
  expect(await chosen(1, meterOf(1))).toBe(meterOf(1));
  expect(await chosen(2, meterOf(2))).toBe(meterOf(2));
  expect(await chosen(3, null)).toBeNull();
});
