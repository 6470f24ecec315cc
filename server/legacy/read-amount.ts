// Amounts as people wrote them: 1,23,456.50, ₹ 500/-, (40.00), 12000,00, १२५. Exact, by
// digits; what can be read in two ways is not read.

import { type Currency, MONEY_LIMIT, minorDigits, roundHalfUp } from '../../shared/kernel/money.ts';
import { type DecimalMark, withPoint } from './decimal-mark.ts';

export type ReadAmount =
  /** `isRounded`: it had more decimals than the currency. */
  | { readonly type: 'amount'; readonly minor: number; readonly isRounded: boolean }
  | { readonly type: 'unreadable' }
  | { readonly type: 'too_large' };

/**
 * Minor units of a currency; − where it has a sign, stands in brackets, or ends in `cr`. `mark`: of
 * its column; without one 12.500 and 12,500 are not read.
 */
export function readAmount(text: string, currency: Currency, mark: DecimalMark = null): ReadAmount {
  const plain = latinDigits(text)
    .replace(/[\s\u00a0'’]/g, '')
    .replace(/^(₹|rs\.?|inr|kes|ksh\.?|kshs\.?|zar|r|ugx|tzs)(?=[\d(+.-])/i, '')
    .replace(/(\/[-=])$/, '');
  const shape = /^(\()?([-+−]?)([\d.,]+)(\))?(-|cr|dr)?$/i.exec(plain);
  if (shape === null || (shape[1] === undefined) !== (shape[4] === undefined)) {
    return { type: 'unreadable' };
  }
  const digits = withPoint(shape[3] ?? '', mark);
  if (digits === null) return { type: 'unreadable' };
  const [whole = '0', decimals = ''] = digits.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const units = BigInt(`${whole}${decimals}`) * 10n ** BigInt(minorDigits[currency]);
  if (units > BigInt(MONEY_LIMIT) * scale) return { type: 'too_large' };
  const isNegative =
    shape[1] !== undefined || /^[-−]$/.test(shape[2] ?? '') || /^(-|cr)$/i.test(shape[5] ?? '');
  const minor = Number(roundHalfUp(units, scale));
  return {
    type: 'amount',
    minor: isNegative && minor !== 0 ? -minor : minor,
    isRounded: units % scale !== 0n,
  };
}

/** Zeros of the scripts whose digits people type here: Devanagari, Bengali, Tamil, Arabic. */
const zeros = [0x0966, 0x09e6, 0x0be6, 0x0660, 0x06f0];

function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
