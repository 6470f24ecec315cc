// The rescue file: what a phone has not sent, sealed with a passphrase, so that it can travel by
// any way and be opened in the office only. PBKDF2-HMAC-SHA256 with 600,000 rounds and AES-256-GCM
// (OWASP Password Storage Cheat Sheet). Versioned: every version ever written can be opened.
import * as z from 'zod/mini';
import { instantSchema } from './kernel/day.ts';
import { decode } from './kernel/decode.ts';
import { deviceIdSchema } from './kernel/ids.ts';

export const SALT_BYTES = 16;
export const IV_BYTES = 12;
const ROUNDS = 600_000;
const BOUND_TO = new TextEncoder().encode('routebook rescue 1');

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const headerSchema = z.strictObject({
  routebook: z.literal('rescue'),
  version: z.literal(1),
  rounds: z.int().check(z.gte(100_000), z.lte(10_000_000)),
  salt: base64,
  iv: base64,
  content: base64,
});

const contentSchema = z.strictObject({
  tenantId: z.string().check(z.maxLength(64)),
  deviceId: deviceIdSchema,
  deviceCode: z.string(),
  person: z.string(),
  madeAt: instantSchema,
  /** As they would have travelled, in the order of their sequence. */
  facts: z.array(z.unknown()),
});
export type RescueContent = z.infer<typeof contentSchema>;

/** `salt` and `iv` are random bytes, new for each file. */
export type Sealing = {
  readonly subtle: SubtleCrypto;
  readonly passphrase: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
};

/** The text of the file. */
export async function sealRescue(content: RescueContent, sealing: Sealing): Promise<string> {
  const { subtle, passphrase, salt, iv } = sealing;
  const key = await keyOf(subtle, passphrase, { salt, rounds: ROUNDS });
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: BOUND_TO },
    key,
    plain,
  );
  const header: z.infer<typeof headerSchema> = {
    routebook: 'rescue',
    version: 1,
    rounds: ROUNDS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    content: toBase64(new Uint8Array(sealed)),
  };
  return JSON.stringify(header);
}

export type Opened =
  | { readonly type: 'opened'; readonly content: RescueContent }
  /** `sealed`: another passphrase, or somebody changed the file. */
  | { readonly type: 'not_a_rescue_file' | 'sealed' };

export async function openRescue(
  text: string,
  { subtle, passphrase }: Pick<Sealing, 'subtle' | 'passphrase'>,
): Promise<Opened> {
  const header = decode(headerSchema, parsed(text));
  if (!header.ok) return { type: 'not_a_rescue_file' };
  const { rounds, salt, iv, content } = header.value;
  const key = await keyOf(subtle, passphrase, { salt: fromBase64(salt), rounds });
  const how = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: BOUND_TO };
  try {
    const plain = await subtle.decrypt(how, key, fromBase64(content));
    const decoded = decode(contentSchema, parsed(new TextDecoder().decode(plain)));
    return decoded.ok ? { type: 'opened', content: decoded.value } : { type: 'not_a_rescue_file' };
  } catch {
    return { type: 'sealed' };
  }
}

type Stretch = { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number };

async function keyOf(
  subtle: SubtleCrypto,
  passphrase: string,
  { salt, rounds }: Stretch,
): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
