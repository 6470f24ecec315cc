// Photos on the phone: they wait for their facts, leave by themselves, and never hold money up.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeRoom } from '../../../client/store/make-room.ts';
import { keepPicture, picturesOf } from '../../../client/store/photos.ts';
import { record } from '../../../client/store/record.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
import { day } from '../../../shared/kernel/day.ts';
import { makeOffice } from './fake-office.ts';
import { drain, makePhone } from './phone.ts';
import { customer, customerId, factId, payment } from './shop.ts';

const ASHA = customerId(1);
const picture = (text: string) => new Blob([text], { type: 'image/jpeg' });

/** An office that takes facts and photos; `photos` says what it answers about these. */
async function withPhotos(photos: { status: number; answer: unknown }) {
  const office = makeOffice([customer(1)]);
  const puts: string[] = [];
  const phone = await makePhone(office, {
    fetch: async (path, init) => {
      if (init.method !== 'PUT') return await office.serve(path, init);
      puts.push(path);
      return Response.json(photos.answer, { status: photos.status });
    },
  });
  await drain(phone);
  return { phone, puts };
}

const stored = { status: 200, answer: { outcome: 'stored' } };

test('a photo leaves after its fact, once', async () => {
  const { phone, puts } = await withPhotos(stored);
  const kept = await keepPicture(phone, factId(1), picture('a meter'));
  await drain(phone);
  expect(puts, 'its fact is not saved').toEqual([]);
  await record(phone, payment(factId(1), ASHA, 100));
  await drain(phone);
  await drain(phone);
  expect(puts).toEqual([`/api/photos/${factId(1)}/${kept.sha256}`]);
  expect(await phone.book.pictures.toArray()).toMatchObject([{ state: 'sent' }]);
  expect((await picturesOf(phone.book, factId(1))).length).toBe(1);
});

test('one that is ready after the save finds its fact all the same', async () => {
  const { phone, puts } = await withPhotos(stored);
  await record(phone, payment(factId(1), ASHA, 100));
  await drain(phone);
  await keepPicture(phone, factId(1), picture('ready late'));
  await drain(phone);
  expect(puts).toHaveLength(1);
});

test('a photo that is refused is not said to be sent, and tried again a day later', async () => {
  const refused = { status: 413, answer: { refusal: 'too_large', limitBytes: 1 } };
  const { phone, puts } = await withPhotos(refused);
  await keepPicture(phone, factId(1), picture('no room'));
  await record(phone, payment(factId(1), ASHA, 100));
  await drain(phone);
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'photos_waiting', count: 1 });
  await drain(phone);
  expect(puts).toHaveLength(1);
  phone.clock.ms += 86_400_001;
  await drain(phone);
  expect(puts).toHaveLength(2);
});

test('the photo of a form that was left goes after two days, a saved one stays', async () => {
  const { phone } = await withPhotos(stored);
  await keepPicture(phone, factId(1), picture('left'));
  await keepPicture(phone, factId(2), picture('saved'));
  await record(phone, payment(factId(2), ASHA, 100));
  phone.clock.ms += 172_800_001;
  await drain(phone);
  const rows = await phone.book.pictures.toArray();
  expect(rows.map((row) => row.factId)).toEqual([factId(2)]);
  expect(await picturesOf(phone.book, factId(1))).toEqual([]);
});

test('a full phone lets go of photos that were not sent last, and says so', async () => {
  const { phone } = await withPhotos(stored);
  const { book } = phone;
  await keepPicture(phone, factId(1), picture('sent'));
  await record(phone, payment(factId(1), ASHA, 100));
  await drain(phone);
  const [known] = await book.sent.toArray();
  if (known === undefined) throw new Error('it was sent');
  const { deviceId, authorId, customerId: of, accountId, savedAt: receivedAt } = known;
  const about = { deviceId, authorId, customerId: of, accountId, receivedAt, version: 1 };
  for (const [n, on] of [
    [8, '2026-01-01'],
    [9, '2026-11-21'],
  ] as const) {
    await book.facts.put({ ...known.fact, ...about, id: factId(n), day: day(on) });
  }
  await keepPicture(phone, factId(2), picture('not sent'));
  await record(phone, payment(factId(2), ASHA, 200));
  const left = async () => [await book.pictures.count(), await book.facts.count()];
  expect(await left()).toEqual([2, 3]);
  expect(await makeRoom(book)).toBe(true);
  expect(await left()).toEqual([1, 3]);
  expect(await makeRoom(book)).toBe(true);
  expect(await left()).toEqual([1, 2]);
  expect(await book.meta.get('lost_photos')).toBeUndefined();
  expect(await makeRoom(book)).toBe(true);
  expect(await left()).toEqual([0, 2]);
  expect(await book.meta.get('lost_photos')).toEqual({ key: 'lost_photos', count: 1 });
  expect(await makeRoom(book)).toBe(false);
  expect(await book.outbox.count()).toBe(1);
});
