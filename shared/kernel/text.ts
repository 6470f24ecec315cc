// Text that people type. Any script, quotes, emoji and right-to-left names are welcome; control
// characters and broken surrogate pairs are not, since no database keeps them.
import * as z from 'zod/mini';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const UNPRINTABLE = new RegExp(`${CONTROL.source}|${LONE_SURROGATE.source}`, 'g');

/** Text of at most `limit` characters; `least` is 1 where a word is needed. */
export const textSchema = (limit: number, least = 0) =>
  z.string().check(
    z.minLength(least, 'is missing'),
    z.maxLength(limit, `is longer than ${limit} characters`),
    z.refine((text) => !CONTROL.test(text), 'holds a control character'),
    z.refine((text) => !LONE_SURROGATE.test(text), 'holds half a character'),
    z.refine((text) => text === '' || least === 0 || text.trim() !== '', 'is blank'),
  );

/** Text cut to a limit, with what no database keeps replaced, so that it can be stored. */
export function printable(text: string, limit: number): string {
  return text.slice(0, limit).replace(UNPRINTABLE, '\ufffd');
}

/** A phone number in E.164: + and at most 15 digits. */
export const phoneSchema = z
  .string()
  .check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number such as +254712345678'));

/**
 * A document number that Indian GST allows: at most 16 letters, digits, hyphens and slashes, the
 * first a letter or digit (CGST Rules, rule 46(b)).
 */
export const documentNumberSchema = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9\-/]{0,15}$/, 'must be at most 16 letters, digits, - and /'),
  );
