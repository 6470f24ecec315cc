// A replaced or removed meter that is taken back on the phone counts again at once, before the
// office has heard of it: whether the change itself was sent or not.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { overlayOf } from '../../../client/store/overlay.ts';
import { record } from '../../../client/store/record.ts';
import { readUnsettled } from '../../../client/store/unsettled.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { accountOfMeter, meterIdSchema } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import type { MeterRow } from '../../../shared/protocol.ts';
import { makePhone, stock } from './phone.ts';
import { business, customer, customerId, factId, TODAY, uuid } from './shop.ts';

const meterId = meterIdSchema.parse(uuid('9', 1));
const of = { meterId, customerId: customerId(1) };
const meter: MeterRow = {
  ...{ id: meterId, customerId: customerId(1), businessId: business.id, serial: 'M1' },
  ...{ digits: 5, tariffId: null, startValue: quantity(100_000), installedDay: null, code: null },
  ...{ multiplier: 1, place: '', removedDay: null, isInstalled: true, stamps: {}, version: 1 },
  readings: [{ id: factId(10), value: quantity(100_000), day: addDays(TODAY, -30) }],
};
const made = { businessId: business.id } as const;

async function openPhone() {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1)]);
  await phone.book.meters.put(meter);
  const shown = async () =>
    overlayOf(await readUnsettled(phone.book)).meter(await phone.book.meters.get(meterId), meterId);
  const takeBack = (id: ReturnType<typeof factId>) =>
    record(phone, {
      ...{ ...made, type: 'fact.voided', id: factId(900) },
      body: () => ({
        customerId: of.customerId,
        factId: id,
        accountId: accountOfMeter(meterId),
        reason: 'mistyped',
      }),
    });
  return { phone, shown, takeBack };
}

const opening = { value: quantity(0), serial: 'M2', digits: 6, multiplier: 10 };
const closing = { value: quantity(1_300_000), digits: 5, multiplier: 1 };

test('a replacement that was not sent yet leaves nothing behind', async () => {
  const { phone, shown, takeBack } = await openPhone();
  const fact = await record(phone, {
    ...{ ...made, type: 'meter.replaced', id: factId(800) },
    body: () => ({ ...of, closing, opening, reason: '' }),
  });
  expect(await shown()).toMatchObject({ serial: 'M2', digits: 6, readings: [{}, {}] });
  await takeBack(fact.id);
  expect(await shown()).toMatchObject({ serial: 'M1', digits: 5, readings: [{}] });
});

test('a removal that the office knows counts no more once it is taken back', async () => {
  const { phone, shown, takeBack } = await openPhone();
  const fact = await record(phone, {
    ...{ ...made, type: 'meter.removed', id: factId(801) },
    body: () => ({ ...of, value: quantity(1_300_000), reason: 'moved' }),
  });
  const last = { id: fact.id, value: quantity(1_300_000), day: TODAY };
  await phone.book.meters.put({
    ...{ ...meter, removedDay: TODAY, stamps: { removedDay: `~${fact.id}` } },
    readings: [...meter.readings, last],
  });
  expect(await shown()).toMatchObject({ removedDay: TODAY, readings: [{}, {}] });
  await takeBack(fact.id);
  expect(await shown()).toMatchObject({ removedDay: null, readings: [{}] });
});
