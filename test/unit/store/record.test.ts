// What is written down on the phone: numbers without holes, nothing half stored, nothing twice.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { NotRecorded, record, recordAll } from '../../../client/store/record.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { makePhone } from './phone.ts';
import { customerId, factId, payment, sale } from './shop.ts';

const ASHA = customerId(1);

const receiptNumbers = async (phone: Awaited<ReturnType<typeof makePhone>>) =>
  (await phone.book.outbox.orderBy('seq').toArray()).map((row) => row.fact.body);

test('a payment is kept whole with its sequence, day and receipt number', async () => {
  const phone = await makePhone(null);
  const fact = await record(phone, payment(factId(1), ASHA, 25_000));
  expect(fact.body.number).toBe('R07/2627/00001');
  expect(fact.day).toBe('2026-11-21');
  expect(await phone.book.outbox.get(factId(1))).toMatchObject({
    seq: 1,
    state: 'waiting',
    customerId: ASHA,
    accountId: ASHA,
    fact: { seq: 1, recordedAt: '2026-11-21T06:30:00.000Z', body: { amount: 25_000 } },
  });
});

test('the day is the local one of the business, not of UTC', async () => {
  const phone = await makePhone(null);
  phone.clock.ms = Date.parse('2026-11-21T19:00:00.000Z');
  // 19:00 UTC is 00:30 of the next day in Kolkata.
  expect((await record(phone, payment(factId(1), ASHA, 100))).day).toBe('2026-11-22');
});

test('two taps on one form record once', async () => {
  const phone = await makePhone(null);
  const draft = payment(factId(1), ASHA, 25_000);
  const [first, second] = await Promise.all([record(phone, draft), record(phone, draft)]);
  expect(second).toEqual(first);
  expect(await phone.book.outbox.count()).toBe(1);
  expect((await record(phone, payment(factId(2), ASHA, 100))).body.number).toBe('R07/2627/00002');
});

test('the id of one kind of fact is refused for another', async () => {
  const phone = await makePhone(null);
  await record(phone, payment(factId(1), ASHA, 100));
  await expect(record(phone, sale(factId(1), ASHA, 1))).rejects.toThrow(NotRecorded);
});

test('something else by a used id is refused, never answered with the first fact', async () => {
  const phone = await makePhone(null);
  const first = await record(phone, payment(factId(1), ASHA, 100));
  const other = record(phone, payment(factId(1), ASHA, 250));
  await expect(other).rejects.toMatchObject({ name: 'NotRecorded', reason: 'used' });
  const half = { ...sale(factId(2), ASHA, 1), also: payment(factId(1), ASHA, 250) };
  await expect(record(phone, half)).rejects.toMatchObject({ reason: 'used' });
  await expect(
    recordAll(phone, [payment(factId(3), ASHA, 5), payment(factId(1), ASHA, 250)]),
  ).rejects.toMatchObject({ reason: 'used' });
  expect((await phone.book.outbox.toArray()).map(({ id }) => id)).toEqual([factId(1)]);
  expect(await record(phone, payment(factId(1), ASHA, 100))).toEqual(first);
  expect((await record(phone, payment(factId(4), ASHA, 5))).body.number).toBe('R07/2627/00002');
});

test('what the office sent back by this id is the same retry, whatever the order', async () => {
  const phone = await makePhone(null);
  const fact = await record(phone, payment(factId(1), ASHA, 100));
  const body = Object.fromEntries(Object.entries(fact.body).toReversed());
  const row = must(await phone.book.outbox.get(factId(1)), 'it was recorded');
  await phone.book.outbox.delete(factId(1));
  await phone.book.sent.put({
    ...row,
    fact: { ...row.fact, body },
    ...{ version: 1, ackedAt: fact.recordedAt, issues: [] },
  });
  expect((await record(phone, payment(factId(1), ASHA, 100))).seq).toBe(fact.seq);
  const other = record(phone, payment(factId(1), ASHA, 250));
  await expect(other).rejects.toMatchObject({ reason: 'used' });
});

test('numbers stay without holes under concurrent and failing records', async () => {
  const phone = await makePhone(null);
  const tries = Array.from({ length: 40 }, (_, n) =>
    // Every fourth is of nothing, which the decoder refuses after its number was taken.
    record(phone, payment(factId(n + 1), ASHA, n % 4 === 3 ? 0 : 100)).catch((error) => error),
  );
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((one) => one instanceof NotRecorded)).toHaveLength(10);
  const rows = await phone.book.outbox.orderBy('seq').toArray();
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  expect(await receiptNumbers(phone)).toMatchObject(
    Array.from({ length: 30 }, (_, n) => ({
      number: `R07/2627/${String(n + 1).padStart(5, '0')}`,
    })),
  );
});

test('each document has a series of its own, a financial year begins a new one', async () => {
  const phone = await makePhone(null);
  await record(phone, payment(factId(1), ASHA, 100));
  expect((await record(phone, sale(factId(2), ASHA, 1))).body.number).toBe('S07/2627/00001');
  phone.clock.ms = Date.parse('2027-04-01T06:00:00.000Z');
  expect((await record(phone, payment(factId(3), ASHA, 1))).body.number).toBe('R07/2728/00001');
});

test('what this person may not record is refused in words and takes no number', async () => {
  const phone = await makePhone(null);
  const opening = {
    type: 'opening.recorded',
    businessId: payment(factId(1), ASHA, 1).businessId,
    id: factId(1),
    body: () => {
      throw new Error('must not be asked');
    },
  } as const;
  await expect(record(phone, opening)).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await phone.book.counters.count()).toBe(0);
});

for (const name of ['QuotaExceededError', 'UnknownError', 'InvalidStateError']) {
  test(`a phone whose storage says ${name} says that nothing was saved`, async () => {
    const phone = await makePhone(null);
    await phone.book.outbox.count();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk', name);
    });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk', name);
    });
    await expect(record(phone, payment(factId(1), ASHA, 100))).rejects.toMatchObject({
      reason: name === 'QuotaExceededError' ? 'phone_full' : 'storage_failed',
    });
    add.mockRestore();
    put.mockRestore();
    expect(await phone.book.outbox.count()).toBe(0);
    expect(await phone.book.counters.count()).toBe(0);
    expect((await record(phone, payment(factId(1), ASHA, 100))).body.number).toBe('R07/2627/00001');
  });
}

test('a database that the browser dropped is opened again and the fact is saved', async () => {
  const phone = await makePhone(null);
  await phone.book.outbox.count();
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  const fact = await record(phone, payment(factId(1), ASHA, 100));
  add.mockRestore();
  expect(fact.seq).toBe(1);
  expect(await phone.book.outbox.count()).toBe(1);
});
