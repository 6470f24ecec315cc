// What is charged on a debt that is paid late: a fixed amount or a share of what is left of it.
import { addDays, type Day } from '../kernel/day.ts';
import { type Money, roundHalfUp } from '../kernel/money.ts';
import type { LateFee } from './rules-set.ts';

/** Nothing (null) until the grace days are over, or where the share makes nothing. */
export function lateFeeOf(
  debt: { readonly open: number; readonly dueDay: Day },
  { graceDays, fee }: LateFee,
  on: Day,
): Money | null {
  if (debt.open <= 0 || addDays(debt.dueDay, graceDays) >= on) return null;
  if (fee.type === 'flat') return fee.amount;
  const share = roundHalfUp(BigInt(debt.open) * BigInt(fee.basisPoints), 10_000n);
  return share > 0 ? share : null;
}
