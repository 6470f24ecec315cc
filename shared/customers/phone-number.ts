// A phone number as people type it -> E.164, by the country of the business's currency. India: ten
// digits from 6 to 9; Kenya, Tanzania and Uganda: nine digits; South Africa: nine digits.
import { decode } from '../kernel/decode.ts';
import type { Currency } from '../kernel/money.ts';
import { phoneSchema } from '../kernel/text.ts';

const countries: Readonly<Record<Currency, { readonly code: string; readonly local: RegExp }>> = {
  INR: { code: '91', local: /^[6-9]\d{9}$/ },
  KES: { code: '254', local: /^[17]\d{8}$/ },
  TZS: { code: '255', local: /^[67]\d{8}$/ },
  UGX: { code: '256', local: /^[347]\d{8}$/ },
  ZAR: { code: '27', local: /^[1-8]\d{8}$/ },
};

/** `0712 345 678` -> `+254712345678`; null where it is no phone number. */
export function phoneNumber(typed: string, currency: Currency): string | null {
  const digits = typed.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const { code, local } = countries[currency];
  const bare = digits.replace(/^0/, '');
  if (local.test(bare)) return `+${code}${bare}`;
  if (digits.startsWith(code) && local.test(digits.slice(code.length))) return `+${digits}`;
  const decoded = decode(phoneSchema, digits);
  return decoded.ok ? decoded.value : null;
}
