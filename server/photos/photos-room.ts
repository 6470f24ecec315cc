// Photos of facts: put one beside its fact (PUT /api/photos/:factId/:sha256), list them, fetch one.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import { factIdSchema } from '../../shared/kernel/ids.ts';
import {
  PHOTO_BYTES_MAX,
  photoNameSchema,
  photoStoredSchema,
  photosSchema,
} from '../../shared/kernel/photo.ts';
import { collectBytes } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import type { SignedIn } from '../people/who.ts';
import { loadPhotoBytes, loadPhotos } from './load-photos.ts';
import { storePhoto } from './store-photo.ts';

export type PhotosContext = {
  readonly database: Database;
  readonly nowMs?: () => number;
  readonly roomBytes?: number;
};

/** A year of one photo a reading for some 5,000 meters. */
const ROOM_BYTES = 8_000_000_000;

const placeSchema = z.object({ factId: factIdSchema, sha256: photoNameSchema });
const MISSING = { refusal: 'not_found' } as const;

export function photosRoom(context: PhotosContext): Hono<SignedIn> {
  const { database, nowMs = Date.now, roomBytes = ROOM_BYTES } = context;
  const routes = new Hono<SignedIn>();
  routes.put(
    '/photos/:factId/:sha256',
    describe({
      summary: 'Put a photo beside its fact',
      description: `The bytes of a JPEG or WebP of at most ${PHOTO_BYTES_MAX} bytes, named by their
SHA-256. Sent twice it is stored once. \`not_found\`: its fact is not in the book (yet).`,
      tag: 'photos',
      answer: { description: 'It is stored', schema: photoStoredSchema },
      refusals: ['not_found', 'forbidden', 'malformed', 'too_large'],
    }),
    async (c) => {
      const place = decode(placeSchema, c.req.param());
      if (!place.ok) return refuse(MISSING);
      const bytes = await collectBytes(c.req.raw.body, PHOTO_BYTES_MAX);
      if (bytes === null) return refuse({ refusal: 'too_large', limitBytes: PHOTO_BYTES_MAX });
      const storing = { who: c.get('who'), nowMs: nowMs(), roomBytes };
      const refusal = await storePhoto(database, { ...place.value, bytes }, storing);
      return refusal === null ? c.json({ outcome: 'stored' as const }) : refuse(refusal);
    },
  );
  routes.get(
    '/photos/:factId',
    describe({
      summary: 'The photos of a fact',
      description: 'For the office, and for whoever recorded the fact.',
      tag: 'photos',
      answer: { description: 'Oldest first', schema: photosSchema },
      refusals: ['not_found'],
    }),
    async (c) => {
      const factId = decode(factIdSchema, c.req.param('factId'));
      if (!factId.ok) return refuse(MISSING);
      const { tenantId } = c.get('who');
      const photos = await readTenant(database, tenantId, (read) =>
        loadPhotos(read, factId.value, c.get('who')),
      );
      return photos === null ? refuse(MISSING) : c.json({ photos });
    },
  );
  routes.get(
    '/photos/:factId/:sha256',
    describe({
      summary: 'One photo of a fact',
      tag: 'photos',
      answer: { description: 'Its bytes', contentType: 'image/jpeg' },
      refusals: ['not_found'],
    }),
    async (c) => {
      const place = decode(placeSchema, c.req.param());
      if (!place.ok) return refuse(MISSING);
      const { tenantId } = c.get('who');
      const photo = await readTenant(database, tenantId, (read) =>
        loadPhotoBytes(read, place.value, c.get('who')),
      );
      if (photo === null) return refuse(MISSING);
      return c.body(Uint8Array.from(photo.bytes), 200, {
        'content-type': photo.kind,
        'cache-control': 'private, max-age=86400, immutable',
      });
    },
  );
  return routes;
}
