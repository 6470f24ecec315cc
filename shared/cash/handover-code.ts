// The code by which somebody of the office takes cash without a network: made on their phone for
// one amount, giver, business and day, typed on the giver's phone, judged in the office.
//
// Whom it stops. A giver who makes a code up: six digits follow from a key that only the taker's
// phone and the server hold, and a wrong one is an issue (one in a million passes, each try is
// told). A giver who types another amount, or an old code: all of that is in the sum, and a code
// used twice is an issue. A taker who says they never got it: their key made it. What it does not
// stop: a thief with the taker's open phone, until that is shut out; from then on its codes are
// wrong. The giver's phone holds no secret, so its person can't make codes: it sees by two digits
// that need no key whether the code was typed right and is for this amount; the office judges the
// rest.
import * as z from 'zod/mini';
import { addDays, type Day } from '../kernel/day.ts';
import type { BusinessId, PersonId } from '../kernel/ids.ts';

const KEY_BYTES = 32;

/** The key of a phone as it travels to it and lies there: 32 bytes in hex. */
export const codeKeySchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export type HandoverTold = {
  readonly businessId: BusinessId;
  readonly giverId: PersonId;
  readonly takerId: PersonId;
  /** Minor units. */
  readonly amount: number;
  /** In the business's zone. */
  readonly day: Day;
};

/** `key` as `codeKeySchema`. */
export type CodeMaker = { readonly subtle: SubtleCrypto; readonly key: string };

/** `nonce` 0–99, drawn anew for each handing over. */
export async function handoverCode(
  maker: CodeMaker,
  told: HandoverTold,
  nonce: number,
): Promise<string> {
  const drawn = String(nonce % 100).padStart(2, '0');
  const secret = digits(await signed(maker, wordsOf(told, drawn)), 6);
  return await withCheck(maker, told, `${drawn}${secret}`);
}

/** Whether this key made the code, for the day that is told or the one beside it. */
export async function isMadeWith(
  maker: CodeMaker,
  told: HandoverTold,
  code: string,
): Promise<boolean> {
  const nonce = Number(code.slice(0, 2));
  for (const day of daysAround(told.day)) {
    if ((await handoverCode(maker, { ...told, day }, nonce)) === code) return true;
  }
  return false;
}

/** Whether the code was typed right and is for this handing over; says nothing of who made it. */
export async function fitsHandover(
  hash: Pick<CodeMaker, 'subtle'>,
  told: HandoverTold,
  code: string,
): Promise<boolean> {
  for (const day of daysAround(told.day)) {
    if ((await withCheck(hash, { ...told, day }, code.slice(0, 8))) === code) return true;
  }
  return false;
}

/** Around midnight two phones may be of two days. */
const daysAround = (day: Day) => [day, addDays(day, -1), addDays(day, 1)];

const wordsOf = ({ businessId, giverId, takerId, amount, day }: HandoverTold, drawn: string) =>
  ['routebook handover 1', businessId, giverId, takerId, amount, day, drawn].join('\n');

async function withCheck(
  { subtle }: Pick<CodeMaker, 'subtle'>,
  told: HandoverTold,
  eight: string,
): Promise<string> {
  const words = new TextEncoder().encode(wordsOf(told, eight));
  return `${eight}${digits(await subtle.digest('SHA-256', words), 2)}`;
}

async function signed({ subtle, key }: CodeMaker, words: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: KEY_BYTES }, (_, at) =>
    Number.parseInt(key.slice(at * 2, at * 2 + 2), 16),
  );
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const held = await subtle.importKey('raw', bytes, hmac, false, ['sign']);
  return await subtle.sign('HMAC', held, new TextEncoder().encode(words));
}

/** The first four bytes as so many decimal digits; the bias is under one in a thousand. */
const digits = (bytes: ArrayBuffer, count: number): string =>
  String(new DataView(bytes).getUint32(0) % 10 ** count).padStart(count, '0');
