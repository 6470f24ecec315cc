// The phone and an office that misbehaves: money is never counted twice nor lost, and nothing
// leaves the outbox before the office has named it.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { makeOffice } from './fake-office.ts';
import { ASHA, aMorning, BINA, balances } from './morning.ts';
import type { Fault } from './office-wire.ts';
import { drain, makePhone, onePass, shown } from './phone.ts';
import { customer, factId, payment, voiding } from './shop.ts';

test('the balance before and after sending is the same, and the office has it', async () => {
  const { office, phone } = await aMorning();
  expect(await balances(phone)).toEqual([35_000, -4_000]);
  await drain(phone);
  expect(await balances(phone)).toEqual([35_000, -4_000]);
  expect(office.owed(mainAccountOf(ASHA))).toBe(35_000);
  expect(await phone.book.outbox.count()).toBe(0);
  expect(await phone.book.sent.count()).toBe(3);
  expect(await phone.book.sent.where('lingers').equals(1).count()).toBe(0);
});

const faults: readonly Fault[] = [
  'drop_before',
  'drop_after',
  'html',
  'broken',
  'malformed',
  'send_less',
  'signed_out',
  'device_forked',
  'device_unknown',
];
for (const fault of faults) {
  test(`after «${fault}» the money is counted once`, async () => {
    const { office, phone } = await aMorning();
    office.faults.push(fault);
    await onePass(phone);
    expect(await phone.book.outbox.count()).toBe(3);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
    await drain(phone);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
    expect(office.factIds()).toEqual([factId(1), factId(2), factId(3)]);
  });
}

test('twenty lost replies in a row record once and number once', async () => {
  const { office, phone } = await aMorning();
  for (let count = 0; count < 20; count += 1) {
    office.faults.push('drop_after');
    expect((await onePass(phone)).type).toBe('later');
    expect(await balances(phone)).toEqual([35_000, -4_000]);
  }
  await drain(phone);
  expect(office.factIds()).toHaveLength(3);
  expect(await balances(phone)).toEqual([35_000, -4_000]);
});

test('a lost reply followed by a smaller batch never counts a fact twice', async () => {
  const { office, phone } = await aMorning();
  office.faults.push('drop_after');
  await onePass(phone);
  // The office holds all three; the phone hears of one at a time.
  for (let count = 0; count < 3; count += 1) {
    await onePass(phone, 1);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
  }
  expect(await phone.book.outbox.count()).toBe(0);
});

for (const fault of ['busy_after', 'broken_after'] as const) {
  test(`an office that took the batch and then says «${fault}» counts nothing twice`, async () => {
    const { office, phone } = await aMorning();
    office.faults.push(fault);
    await onePass(phone);
    expect(office.factIds()).toHaveLength(3);
    expect(await phone.book.outbox.count()).toBe(3);
    // The phone hears of one at a time, and must not take rows that hold the others.
    for (let count = 0; count < 3; count += 1) {
      expect(await balances(phone)).toEqual([35_000, -4_000]);
      await onePass(phone, 1);
    }
    await drain(phone);
    expect(await balances(phone)).toEqual([35_000, -4_000]);
    expect(office.factIds()).toHaveLength(3);
  });
}

test('an answer without rows settles what was sent, the rows come with the next', async () => {
  const { office, phone } = await aMorning();
  office.faults.push('without_pull');
  expect(await onePass(phone)).toEqual({ type: 'more' });
  expect(await phone.book.outbox.count()).toBe(0);
  expect(await balances(phone)).toEqual([35_000, -4_000]);
  await drain(phone);
  expect(await balances(phone)).toEqual([35_000, -4_000]);
  expect(await phone.book.sent.where('lingers').equals(1).count()).toBe(0);
});

test('batches keep the order and a save during a pass waits for the next', async () => {
  const { office, phone } = await aMorning();
  for (let n = 10; n < 260; n += 1) await record(phone, payment(factId(n), BINA, 1));
  await onePass(phone);
  // 200 facts a batch: 253 − 200 are left.
  expect(await phone.book.outbox.count()).toBe(53);
  await drain(phone);
  expect(office.factIds()).toHaveLength(253);
  // −40.00 − 250 × 0.01
  expect(await shown(phone, BINA)).toBe(-4_250);
});

test('a refused and a parked fact stand apart with their reason, the others go on', async () => {
  const { office, phone } = await aMorning();
  office.poison.add(factId(2));
  office.parked.add(factId(3));
  await drain(phone);
  expect(await phone.book.outbox.get(factId(2))).toMatchObject({
    state: 'refused',
    refusal: { code: 'forbidden', words: 'not allowed' },
  });
  expect(await phone.book.outbox.get(factId(3))).toMatchObject({ state: 'parked' });
  // Only the sale stands: 10 × ₹60.00; it is what the office says as well.
  expect(await balances(phone)).toEqual([60_000, 0]);
  expect(office.owed(mainAccountOf(ASHA))).toBe(60_000);
});

test('a void that is not sent yet takes the effect of its target away', async () => {
  const { office, phone } = await aMorning();
  await drain(phone);
  await record(phone, voiding(factId(4), factId(2), ASHA));
  expect(await shown(phone, ASHA)).toBe(60_000);
  await record(phone, voiding(factId(5), factId(2), ASHA));
  expect(await shown(phone, ASHA)).toBe(60_000);
  await drain(phone);
  expect(await shown(phone, ASHA)).toBe(60_000);
  expect(office.owed(mainAccountOf(ASHA))).toBe(60_000);
});

test('a fact and its void, both unsent, move nothing', async () => {
  const { phone } = await aMorning();
  await record(phone, voiding(factId(4), factId(1), ASHA));
  expect(await shown(phone, ASHA)).toBe(-25_000);
  await drain(phone);
  expect(await shown(phone, ASHA)).toBe(-25_000);
});

test('a forked device sends its facts under new sequences and the same ids', async () => {
  const { office, phone } = await aMorning();
  await drain(phone);
  const before = await phone.book.meta.get('session');
  await record(phone, payment(factId(4), ASHA, 100));
  office.faults.push('device_forked');
  await onePass(phone);
  expect(await phone.book.outbox.get(factId(4))).toMatchObject({ seq: 1, fact: { seq: 1 } });
  expect(await phone.book.meta.get('session')).not.toEqual(before);
  await drain(phone);
  expect(await shown(phone, ASHA)).toBe(34_900);
  const next = await record(phone, payment(factId(5), ASHA, 100));
  expect(next.seq).toBe(2);
  // A device of its own has a series of its own.
  expect(next.body.number).toBe('R02/2627/00001');
});

test('a snapshot goes on at the stored page after a kill', async () => {
  const office = makeOffice(Array.from({ length: 25 }, (_, n) => customer(n + 1)));
  office.cutPagesAt(10);
  const phone = await makePhone(office);
  expect((await onePass(phone)).type).toBe('more');
  expect(await phone.book.customers.count()).toBe(10);
  office.faults.push('drop_after');
  await onePass(phone);
  await record(phone, payment(factId(1), ASHA, 100));
  await drain(phone);
  expect(await phone.book.customers.count()).toBe(25);
  expect(await shown(phone, ASHA)).toBe(-100);
  expect(office.servedCount()).toBe(4);
});

test('an old answer that comes again changes nothing', async () => {
  const { office, phone } = await aMorning();
  const answers: Response[] = [];
  let replayed: Response | undefined;
  const world = {
    ...phone.world,
    fetch: async (path: string, init: RequestInit) => {
      const answer = replayed ?? (await office.serve(path, init));
      answers.push(answer.clone());
      return answer;
    },
  };
  await drain({ ...phone, world });
  await record(phone, payment(factId(4), ASHA, 10_000));
  await drain({ ...phone, world });
  // ₹350.00 − ₹100.00
  expect(await shown(phone, ASHA)).toBe(25_000);
  replayed = answers[0];
  const [cursor, openItems] = [
    await phone.book.meta.get('sync'),
    await phone.book.openItems.toArray(),
  ];
  await onePass({ ...phone, world });
  expect(await phone.book.meta.get('sync')).toMatchObject({
    cursor: cursor?.key === 'sync' ? cursor.cursor : null,
  });
  expect(await phone.book.openItems.toArray()).toEqual(openItems);
  expect(await shown(phone, ASHA)).toBe(25_000);
  expect(await phone.book.accounts.get(mainAccountOf(ASHA))).toMatchObject({ outstanding: 25_000 });
});
