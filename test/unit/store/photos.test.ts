// Photos on the phone: they wait for their facts, leave by themselves, and never hold money up.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepPicture, picturesOf } from '../../../client/store/photos.ts';
import { record } from '../../../client/store/record.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
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
