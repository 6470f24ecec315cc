// What the office is to look at before bills go out: odd readings of this phone's book, unsent ones
// counted in, until somebody lets them stand.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectOddReadings } from '../../../client/store/select-odd-readings.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { meterIdSchema } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import type { MeterRow } from '../../../shared/protocol.ts';
import { makePhone, stock } from './phone.ts';
import { business, customer, customerId, factId, NOW_MS, TODAY, uuid } from './shop.ts';

const units = (whole: number) => quantity(whole * 1_000);
const meterId = (n: number) => meterIdSchema.parse(uuid('9', n));

/** Read at 100, 110 and 120 m³ every ten days up to ten days ago. */
const meter = (n: number): MeterRow => ({
  ...{ id: meterId(n), customerId: customerId(n), businessId: business.id, serial: `M${n}` },
  ...{ digits: 5, tariffId: null, startValue: units(100), installedDay: null, code: null },
  ...{ multiplier: 1, place: '', removedDay: null, isInstalled: true, stamps: {}, version: 1 },
  readings: [100, 110, 120].map((value, place) => ({
    id: factId(n * 10 + place),
    value: units(value),
    day: addDays(TODAY, place * 10 - 30),
  })),
});

test('an unusual reading waits to be looked at, also before it is sent', async () => {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1), customer(2)]);
  await phone.book.meters.bulkPut([meter(1), meter(2)]);
  expect(await selectOddReadings(phone.book, NOW_MS)).toEqual([]);
  const of = { meterId: meterId(1), customerId: customerId(1) };
  const seen = await record(phone, {
    ...{ type: 'meter.read', businessId: business.id, id: factId(500) },
    body: () => ({ ...of, value: units(200), photo: null, position: null, note: '' }),
  });
  const odd = await selectOddReadings(phone.book, NOW_MS);
  expect(odd).toMatchObject([{ meter: { serial: 'M1' }, odd: ['reading_unusual'] }]);
  expect(odd[0]?.customer?.name).toBe('Customer 1');
  const review = {
    ...{ type: 'reading.reviewed' as const, businessId: business.id, id: factId(501) },
    body: () => ({ ...of, readingId: seen.id, verdict: 'accepted' as const, note: 'a leak' }),
  };
  await expect(record(phone, review)).rejects.toThrow('a collector may not record this');
  const meta = await phone.book.meta.get('session');
  if (meta?.key !== 'session') throw new Error('nobody is signed in');
  const manager = { ...meta.session.person, role: 'manager' as const };
  await phone.book.meta.put({ key: 'session', session: { ...meta.session, person: manager } });
  await record(phone, review);
  expect(await selectOddReadings(phone.book, NOW_MS)).toEqual([]);
});
