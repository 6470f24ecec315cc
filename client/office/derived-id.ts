// Ids that follow from what they name (UUID version 8, RFC 9562 5.8, of SHA-256): the same row of
// the same list is the same customer, whoever brings it in and how often.

export async function derivedId(subtle: SubtleCrypto, name: string): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(name));
  const hex = [...new Uint8Array(digest).slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
