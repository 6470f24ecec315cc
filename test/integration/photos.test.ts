// Photos come after their facts: stored once by their fingerprint, seen by the office and by who
// recorded the fact, refused where they are no picture, too many, or there is no room.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readTenant } from '../../server/db/tenant-transaction.ts';
import type { Who } from '../../server/people/who.ts';
import { loadPhotoBytes, loadPhotos } from '../../server/photos/load-photos.ts';
import { storePhoto } from '../../server/photos/store-photo.ts';
import { verify } from '../../server/verify/verify.ts';
import { type FactId, factIdSchema, type PersonId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/role.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { customerOf, NOON, people } from '../world.ts';
import { newId } from './office.ts';

const town = townOfTests();

const asha = customerOf(1);

const whoOf = (shop: World, personId: PersonId, role: Role): Who => ({
  ...{ userId: 'u', name: 'n', tenantId: shop.phone.pusher.tenantId },
  personId,
  role,
});
const collector = (shop: World) => whoOf(shop, people.collector, 'collector');
const manager = (shop: World) => whoOf(shop, people.manager, 'manager');

/** The first bytes of a JPEG, and then whatever tells it apart. */
const picture = (mark: number) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, mark, 1, 2, 3]);
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function paid(shop: World) {
  await shop.office.record('customer.registered', bodies.customer(1));
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  await shop.phone.send([payment]);
  return payment;
}

type Sending = { readonly who: Who; readonly roomBytes?: number; readonly sha256?: string };

type Photo = readonly [FactId, Uint8Array];

const send = (shop: World, [factId, bytes]: Photo, { who, roomBytes, sha256 }: Sending) =>
  storePhoto(
    shop.database,
    { factId, bytes, sha256: sha256 ?? nameOf(bytes) },
    { who, nowMs: NOON, roomBytes: roomBytes ?? 1_000_000 },
  );

test('a photo is stored once, and given back byte by byte', async () => {
  const shop = await town.shop();
  const { id } = await paid(shop);
  const who = collector(shop);
  expect(await send(shop, [id, picture(1)], { who })).toBeNull();
  expect(await send(shop, [id, picture(1)], { who })).toBeNull();
  const photos = await readTenant(shop.database, shop.tenantId, (read) =>
    loadPhotos(read, id, manager(shop)),
  );
  expect(photos).toEqual([
    { sha256: nameOf(picture(1)), byteCount: 8, at: '2026-11-20T09:00:00.000Z' },
  ]);
  const photo = { factId: id, sha256: nameOf(picture(1)) };
  const bytes = await readTenant(shop.database, shop.tenantId, (read) =>
    loadPhotoBytes(read, photo, manager(shop)),
  );
  expect(bytes?.kind).toBe('image/jpeg');
  expect(Uint8Array.from(bytes?.bytes ?? [])).toEqual(picture(1));
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);
});

test('a photo without its fact waits; of another’s fact none is taken nor shown', async () => {
  const shop = await town.shop();
  const { id } = await paid(shop);
  const who = collector(shop);
  const unknown = factIdSchema.parse(newId());
  expect(await send(shop, [unknown, picture(1)], { who })).toEqual({ refusal: 'not_found' });
  const stranger = whoOf(shop, people.other, 'collector');
  expect(await send(shop, [id, picture(1)], { who: stranger })).toEqual({ refusal: 'forbidden' });
  const seen = await readTenant(shop.database, shop.tenantId, (read) =>
    loadPhotos(read, id, stranger),
  );
  expect(seen).toBeNull();
});

test('what is no picture, another picture, one too many, or finds no room is refused', async () => {
  const shop = await town.shop();
  const { id } = await paid(shop);
  const who = collector(shop);
  const page = new TextEncoder().encode('<html>sign in to this network</html>');
  expect(await send(shop, [id, page], { who })).toMatchObject({ refusal: 'malformed' });
  const sha256 = nameOf(picture(2));
  expect(await send(shop, [id, picture(1)], { who, sha256 })).toMatchObject({
    refusal: 'malformed',
  });
  expect(await send(shop, [id, picture(1)], { who, roomBytes: 7 })).toMatchObject({
    refusal: 'too_large',
  });
  for (const mark of [1, 2, 3, 4]) await send(shop, [id, picture(mark)], { who });
  expect(await send(shop, [id, picture(5)], { who })).toMatchObject({ refusal: 'too_large' });
});
