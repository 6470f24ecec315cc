// What is behind a figure of the board: the facts that make it, and what each puts into it. Their
// sum is the figure.
import { unreachable } from '../../shared/kernel/assert.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { billedBy, moneyTaken } from '../store/money-taken.ts';
import type { OutboxEntry, ShownFact } from '../store/views.ts';

export type Figure =
  | { readonly type: 'collected' }
  | { readonly type: 'method'; readonly method: string }
  | { readonly type: 'collector'; readonly personId: string; readonly name: string }
  | { readonly type: 'sold' }
  | { readonly type: 'billed' };

export type Part = { readonly entry: OutboxEntry; readonly amount: Money };

/** The facts of a day that make a figure, in their order. */
export function behind(figure: Figure, entries: readonly OutboxEntry[]): readonly Part[] {
  return entries
    .map((entry) => ({ entry, amount: money(partOf(figure, entry.shown)) }))
    .filter(({ amount }) => amount !== 0);
}

function partOf(figure: Figure, shown: ShownFact): number {
  const { fact } = shown;
  switch (figure.type) {
    case 'collected':
      return taken(shown);
    case 'method':
      return taken(shown, figure.method);
    case 'collector':
      return fact.authorId === figure.personId ? taken(shown) : 0;
    case 'sold':
      return stands(shown) && fact.type === 'sale.recorded' ? fact.body.total : 0;
    case 'billed':
      return billedBy(shown);
    default:
      return unreachable(figure);
  }
}

const stands = ({ isVoided, state }: ShownFact) => !isVoided && state !== 'needs_fixing';

const taken = (shown: ShownFact, method?: string) =>
  moneyTaken(shown)
    .filter((part) => method === undefined || part.method === method)
    .reduce((sum, part) => sum + part.amount, 0);

/** How far a part reaches of a whole, in percent of a bar. */
export const shareOf = (part: Money, whole: Money): number =>
  whole <= 0 ? 0 : Math.min(100, Math.max(0, (part * 100) / whole));
