// The amounts that a customer most often gives: what is due, the next round note above it, half.
import { type Currency, type Money, minorDigits, money } from '../../shared/kernel/money.ts';

export type AmountChip = { readonly type: 'due' | 'rounded' | 'half'; readonly amount: Money };

/** Up to this many whole units the next round amount is a multiple of `step`. */
const STEPS = [
  { upTo: 100, step: 10 },
  { upTo: 1_000, step: 50 },
  { upTo: 10_000, step: 100 },
  { upTo: 100_000, step: 500 },
] as const;
const LARGEST_STEP = 1_000;

/** Chips for an amount due; none when nothing is due, and no two with the same amount. */
export function amountChips(due: Money, currency: Currency): readonly AmountChip[] {
  if (due <= 0) return [];
  const unit = 10 ** minorDigits[currency];
  const chips: readonly AmountChip[] = [
    { type: 'due', amount: due },
    { type: 'rounded', amount: rounded(due, unit) },
    { type: 'half', amount: money(Math.ceil(Math.ceil(due / 2) / unit) * unit) },
  ];
  return chips.filter(
    (chip, place) => chips.findIndex((other) => other.amount === chip.amount) === place,
  );
}

/** ₹1,187.50 -> ₹1,200: up, so that the debt is settled and the rest stays as credit. */
function rounded(due: Money, unit: number): Money {
  const step = STEPS.find(({ upTo }) => due <= upTo * unit)?.step ?? LARGEST_STEP;
  return money(Math.ceil(due / (step * unit)) * step * unit);
}
