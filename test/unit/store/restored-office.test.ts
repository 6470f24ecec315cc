// An office that lost what it knew, or is another one: everything goes again, nothing twice.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { changeSync } from '../../../client/store/meta.ts';
import { record } from '../../../client/store/record.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { ASHA, aMorning, balances } from './morning.ts';
import { drain, onePass } from './phone.ts';
import { factId, payment, voiding } from './shop.ts';

test('an office that forgot the phone gets everything again', async () => {
  const { office, phone } = await aMorning();
  const restore = office.backUp();
  await drain(phone);
  restore('first');
  await record(phone, payment(factId(4), ASHA, 100));
  await drain(phone);
  expect(office.factIds()).toHaveLength(4);
  expect(await balances(phone)).toEqual([34_900, -4_000]);
});

for (const lineage of ['first', 'second']) {
  test(`a restored backup (lineage ${lineage}) ends with the same balances`, async () => {
    const { office, phone } = await aMorning();
    await onePass(phone, 1);
    const restore = office.backUp();
    await drain(phone);
    await record(phone, voiding(factId(4), factId(2), ASHA));
    await drain(phone);
    restore(lineage);
    expect(office.owed(mainAccountOf(ASHA))).toBe(60_000);
    for (let count = 0; count < 6; count += 1) {
      await onePass(phone);
      // ₹600.00 sale; its payment was voided.
      expect(await balances(phone)).toEqual([60_000, -4_000]);
    }
    expect(office.factIds()).toHaveLength(4);
    expect(await phone.book.outbox.count()).toBe(0);
  });
}

test('another lineage empties the pulled rows and keeps the outbox', async () => {
  const { office, phone } = await aMorning();
  office.setLineage('second');
  await drain(phone);
  expect(await balances(phone)).toEqual([35_000, -4_000]);
  expect(office.factIds()).toHaveLength(3);
});

test('a gap is filled from what was sent, after a snapshot', async () => {
  const { office, phone } = await aMorning();
  await onePass(phone, 1);
  const restore = office.backUp();
  await drain(phone);
  restore('first');
  // The phone lost count as well, so the office sees a hole instead of a device that is ahead.
  await phone.book.transaction('rw', phone.book.meta, () =>
    changeSync(phone.book, { ackedSeq: 0 }),
  );
  await record(phone, payment(factId(4), ASHA, 100));
  for (let count = 0; count < 5; count += 1) {
    await onePass(phone);
    expect(await balances(phone)).toEqual([34_900, -4_000]);
  }
  expect(office.factIds()).toHaveLength(4);
  expect(office.pairingCount()).toBe(1);
});

test('a gap that nothing can fill makes a new device', async () => {
  const { office, phone } = await aMorning();
  await onePass(phone, 1);
  const restore = office.backUp();
  await drain(phone);
  restore('first');
  await phone.book.sent.clear();
  await phone.book.transaction('rw', phone.book.meta, () =>
    changeSync(phone.book, { ackedSeq: 0 }),
  );
  await record(phone, payment(factId(4), ASHA, 100));
  await drain(phone);
  expect(office.factIds()).toEqual([factId(1), factId(4)]);
  expect(office.pairingCount()).toBe(2);
});

test('a lost reply and then a restored office: smaller batches stay right', async () => {
  const { office, phone } = await aMorning();
  const restore = office.backUp();
  office.faults.push('drop_after');
  await onePass(phone);
  restore('second');
  for (let count = 0; count < 6; count += 1) {
    await onePass(phone, 1);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
  }
  expect(office.factIds()).toHaveLength(3);
});

test('a lost reply and then an office whose versions begin again', async () => {
  const { office, phone } = await aMorning();
  await drain(phone);
  for (const n of [4, 5, 6]) {
    await record(phone, payment(factId(n), ASHA, 1_000));
    if (n < 6) await drain(phone);
  }
  await record(phone, payment(factId(7), ASHA, 1_000));
  office.faults.push('drop_after');
  await onePass(phone);
  office.renumber('second');
  for (let count = 0; count < 6; count += 1) {
    await onePass(phone, 1);
    // 350.00 − 4 × 10.00
    expect(await balances(phone)).toEqual([31_000, -4_000]);
  }
  expect(await phone.book.outbox.count()).toBe(0);
});

test('what was sent without a reply to an office that forgot even more goes again', async () => {
  const { office, phone } = await aMorning();
  const restore = office.backUp();
  await onePass(phone, 1);
  office.faults.push('drop_after');
  await onePass(phone);
  restore('first');
  for (let count = 0; count < 8; count += 1) {
    await onePass(phone, 1);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
  }
  expect(office.factIds()).toHaveLength(3);
});
