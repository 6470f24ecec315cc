// A photo of a fact: small, without what a camera writes beside the picture, named by its bytes.
import * as z from 'zod/mini';
import { instantSchema } from './day.ts';

/** What a phone aims at; a picture of 12 megapixels becomes at most this. */
export const PHOTO_BYTES = 150_000;
/** What the server takes. */
export const PHOTO_BYTES_MAX = 300_000;
export const PHOTOS_A_FACT = 4;

export const photoKindSchema = z.enum(['image/jpeg', 'image/webp']);
export type PhotoKind = z.output<typeof photoKindSchema>;

/** SHA-256 of the photo's bytes in lower-case hexadecimal. */
export const photoNameSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'));

export const photosSchema = z.object({
  photos: z.array(z.object({ sha256: photoNameSchema, byteCount: z.int(), at: instantSchema })),
});

export const photoStoredSchema = z.object({ outcome: z.literal('stored') });

/** What the bytes themselves say that they are; null for anything else. */
export function photoKindOf(bytes: Uint8Array): PhotoKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  const letters = String.fromCharCode(...bytes.slice(0, 4), ...bytes.slice(8, 12));
  return letters === 'RIFFWEBP' ? 'image/webp' : null;
}
