// The link that a UPI app opens, and that its QR code holds: NPCI's linking specification 1.6. It
// asks for money; that it was shown says nothing of whether it was paid.
import { type Money, minorDigits } from '../kernel/money.ts';

export type UpiRequest = {
  /** The payee's address: anand@okbank. */
  readonly address: string;
  readonly name: string;
  /** Rupees in paise. */
  readonly amount: Money;
  /** What the payer's bank quotes: at most 35 letters and digits. */
  readonly reference: string;
  readonly note: string;
};

const LONGEST_REFERENCE = 35;
const LONGEST_NOTE = 50;

/** `upi://pay?pa=…&am=750.00&cu=INR`: two decimals, no thousands sign, the rest percent-encoded. */
export function upiLink({ address, name, amount, reference, note }: UpiRequest): string {
  const digits = minorDigits.INR;
  const text = String(amount).padStart(digits + 1, '0');
  const fields = {
    pa: address,
    pn: name,
    tr: reference.replace(/[^0-9A-Za-z]/g, '').slice(0, LONGEST_REFERENCE),
    tn: note.slice(0, LONGEST_NOTE),
    am: `${text.slice(0, -digits)}.${text.slice(-digits)}`,
    cu: 'INR',
  };
  const asked = Object.entries(fields).map(
    // Banks' own samples leave the @ of an address as it is; some apps accept nothing else.
    ([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%40', '@')}`,
  );
  return `upi://pay?${asked.join('&')}`;
}
