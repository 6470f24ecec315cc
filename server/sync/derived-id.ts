// Ids that follow from what they name, so that the same source row makes the same fact however
// often it is read: a run that is repeated finds its facts in the book already.
import { createHash } from 'node:crypto';

/** A UUIDv8 (RFC 9562 5.8) from the SHA-256 of the names; the same names give the same id. */
export function derivedId(...names: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
