// The amount of an invoice or a payment: read, or the reason why it can't be taken.
import { minorDigits } from '../../shared/kernel/money.ts';
import { priceSchema } from '../../shared/kernel/quantity.ts';
import { amountIn, type LegacyFrame } from './legacy-book.ts';
import type { LegacyRow } from './legacy-source.ts';
import type { Reason } from './reasons.ts';

export type JudgedMoney =
  | { readonly minor: number; readonly wrong: null; readonly reasons: readonly Reason[] }
  | { readonly minor: number | null; readonly wrong: Reason; readonly reasons: readonly Reason[] };

/** The first of the named cells; a negative amount is taken, with a remark. */
export function judgeMoney(
  row: LegacyRow,
  names: readonly string[],
  { business: { currency } }: LegacyFrame,
): JudgedMoney {
  const read = amountIn(row, names, currency);
  if (read === null) return { minor: null, wrong: 'amount_missing', reasons: [] };
  if (read.type !== 'amount') return { minor: null, wrong: `amount_${read.type}`, reasons: [] };
  const { minor, isRounded } = read;
  if (minor === 0) return { minor, wrong: 'amount_nothing', reasons: [] };
  const asPrice = Math.abs(minor) * 10 ** (6 - minorDigits[currency]);
  if (!priceSchema.safeParse(asPrice).success) {
    return { minor, wrong: 'amount_too_large', reasons: [] };
  }
  const reasons: Reason[] = [];
  if (isRounded) reasons.push('amount_rounded');
  if (minor < 0) reasons.push('amount_negative');
  return { minor, wrong: null, reasons };
}
