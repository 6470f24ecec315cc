// Names, notes and phone numbers of a legacy source, made fit for the book; what was wrong with
// them is told.
import type { Currency } from '../../shared/kernel/money.ts';
import { phoneSchema, printable } from '../../shared/kernel/text.ts';
import type { Reason } from './reasons.ts';

/** One line of at most `limit` characters. */
export function cleanText(text: string | null, limit: number): string {
  return printable((text ?? '').replace(/\s+/g, ' ').trim(), limit).trim();
}

/** A replacement character, or UTF-8 that was read as something else and saved again. */
export function damage(text: string): readonly Reason[] {
  return /\ufffd|Ã[\u0080-\u00bf]|â€|à¤|Â[\u0080-\u00bf]/.test(text) ? ['text_damaged'] : [];
}

const countryCodes: Readonly<Record<Currency, string>> = {
  INR: '91',
  KES: '254',
  ZAR: '27',
  UGX: '256',
  TZS: '255',
};

/** E.164 by the country of the currency; null where it is none. */
export function readPhone(text: string, currency: Currency): string | null {
  const digits = text.replace(/[^\d+]/g, '');
  const national = digits.replace(/^0+/, '');
  const country = countryCodes[currency];
  const full = digits.startsWith('+')
    ? digits
    : national.startsWith(country) && national.length > 10
      ? `+${national}`
      : `+${country}${national}`;
  const read = phoneSchema.safeParse(full);
  return read.success && national.length >= 9 ? read.data : null;
}
