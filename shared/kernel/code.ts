// Codes that people read, type and say: account codes and receipt codes. Capital letters and digits
// and a check character, so that a wrong character always shows and two swapped ones nearly always.
import * as z from 'zod/mini';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Crockford's base 32: nothing that looks like something else. */
const CLEAR = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person typed, as it is stored: capitals, without spaces and hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-_.]/g, '');
}

/**
 * ISO 7064 MOD 37,36: finds every single wrong character, and every swap of neighbours but one in
 * 600 (always of characters in sequence, such as 8 and 9, or of 0 and Z).
 */
export function checkCharacter(body: string): string {
  let sum = 36;
  for (const character of body) {
    sum = (sum + LETTERS.indexOf(character)) % 36 || 36;
    sum = (sum * 2) % 37;
  }
  return LETTERS.charAt((37 - sum) % 36);
}

/** True when the last character is the check character of those before it. */
export function hasValidCheck(code: string): boolean {
  const plain = normaliseCode(code);
  return /^[0-9A-Z]{3,12}$/.test(plain) && checkCharacter(plain.slice(0, -1)) === plain.slice(-1);
}

/** At most 12 characters: M-Pesa's AccountReference allows 12, BillRefNumber 20. */
export type AccountCode = string & z.core.$brand<'account code'>;

export const accountCodeSchema = z
  .string()
  .check(
    z.regex(/^[0-9A-Z]{3,12}$/, 'must be 3 to 12 capital letters and digits'),
    z.refine(hasValidCheck, 'does not end in its check character'),
  )
  .brand<'account code'>();

/**
 * The account code that a device makes for its n-th account: letter of the trade, code of the
 * device, four digits or more, check character. Unique because device codes are.
 */
export function accountCode(letter: string, deviceCode: string, counter: number): AccountCode {
  const body = `${letter}${deviceCode}${String(counter).padStart(4, '0')}`;
  return accountCodeSchema.parse(`${body}${checkCharacter(body)}`);
}

/**
 * Clear characters that name a device inside its tenant: 1 -> 01, 32 -> 10, 991 -> YZ. From the
 * 992nd on they are Z and three more, so that none begins another and account codes stay unique.
 */
export function deviceCode(counter: number): string {
  return counter < TWO_CHARACTERS ? clear(counter, 2) : `Z${clear(counter - TWO_CHARACTERS, 3)}`;
}

/** Which device a code names, `deviceCode` backwards; null where it names none. */
export function deviceCounter(code: string): number | null {
  const digits = [...code].map((character) => CLEAR.indexOf(character));
  if (digits.includes(-1)) return null;
  const isLong = code.length === 4 && code.startsWith('Z');
  const counter = (isLong ? digits.slice(1) : digits).reduce((sum, digit) => sum * 32 + digit, 0);
  const whole = isLong ? counter + TWO_CHARACTERS : counter;
  return whole > 0 && deviceCode(whole) === code ? whole : null;
}

/** 31 first characters (Z is taken) × 32 second ones. */
const TWO_CHARACTERS = 31 * 32;

/** A number in Crockford's base 32, at least so many characters. */
function clear(counter: number, places: number): string {
  let rest = counter;
  let code = '';
  while (rest > 0) {
    code = CLEAR.charAt(rest % 32) + code;
    rest = Math.floor(rest / 32);
  }
  return code.padStart(places, '0');
}

/** A receipt's code as it is printed, K7F3-92QX, its check character right. */
export const receiptCodeSchema = z
  .string()
  .check(
    z.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}[0-9A-Z]$/, 'must be like K7F3-92QX'),
    z.refine(hasValidCheck, 'does not end in its check character'),
  );

/**
 * A receipt's code as somebody typed it off paper, in its printed form; null where it can't be one.
 * O, I and L stand for 0 and 1 but in the last place, where they may be meant.
 */
export function receiptCodeFrom(typed: string): string | null {
  const plain = normaliseCode(typed);
  const body = plain.slice(0, -1).replaceAll('O', '0').replace(/[IL]/g, '1');
  const code = receiptCodeSchema.safeParse(
    `${body.slice(0, 4)}-${body.slice(4)}${plain.slice(-1)}`,
  );
  return code.success ? code.data : null;
}

/**
 * The code on a customer's receipt: the last 35 bits of the fact's id as seven clear characters and
 * a check character, written K7F3-92QX.
 */
export function receiptCode(factId: string): string {
  let bits = BigInt(`0x${factId.replaceAll('-', '').slice(-9)}`) & ((1n << 35n) - 1n);
  let body = '';
  for (let place = 0; place < 7; place += 1) {
    body = CLEAR.charAt(Number(bits & 31n)) + body;
    bits >>= 5n;
  }
  const code = `${body}${checkCharacter(body)}`;
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
