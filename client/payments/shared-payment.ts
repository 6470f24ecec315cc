// What a forwarded payment message says: amount, reference and the way it was paid. Only what is
// plain is taken; the person sees all of it before anything is saved.
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';

export type SharedPayment = {
  /** As typed on the keypad: `1200.50`; empty where the message names none. */
  readonly typed: string;
  readonly reference: string;
  readonly method: MoneyMethod | null;
};

const AMOUNT = /(?:₹|\bRs\.?|\bINR|\bKsh\.?|\bKES)\s*([\d,]+(?:\.\d{1,2})?)/i;
/** Ten letters and digits, of both kinds: `SKL4H7RT5W Confirmed.` */
const MPESA_CODE = /\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{10}\b/;
/** UTR or RRN: twelve digits of their own. */
const UPI_REFERENCE = /(?<![+\d])\d{12}(?!\d)/;

export function readSharedPayment(text: string): SharedPayment {
  const typed =
    AMOUNT.exec(text)?.[1]
      ?.replaceAll(',', '')
      .replace(/\.0{1,2}$/, '') ?? '';
  const isShillings = /\bKsh|\bKES|\bM-?PESA/i.test(text);
  const code = isShillings ? MPESA_CODE.exec(text)?.[0] : undefined;
  if (code !== undefined) return { typed, reference: code, method: 'mpesa' };
  const utr = UPI_REFERENCE.exec(text)?.[0];
  if (utr !== undefined) return { typed, reference: utr, method: 'upi' };
  return { typed, reference: '', method: isShillings ? 'mpesa' : null };
}
