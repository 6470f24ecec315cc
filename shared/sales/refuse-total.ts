// What a document of priced lines is held against: no line moves more than a fact may, and its
// total is what its lines make.
import type { Currency } from '../kernel/money.ts';
import { fitsMoney } from '../kernel/quantity.ts';
import type { PricedLine } from './sale-total.ts';

type Counted = Pick<PricedLine, 'quantity' | 'price'>;

export const fitLines = (lines: readonly Counted[], currency: Currency): boolean =>
  lines.every(({ quantity, price }) => fitsMoney(quantity, price, currency));

/** `computed`: the total of the lines in minor units, asked for only where each of them fits. */
export function refuseTotal(
  { lines, total }: { readonly lines: readonly Counted[]; readonly total: number },
  currency: Currency,
  computed: () => number,
): string | null {
  if (!fitLines(lines, currency)) return 'a line of it makes more than one fact may move';
  const made = computed();
  return made === total ? null : `its total is ${total} but its lines make ${made}`;
}
