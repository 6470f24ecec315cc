// What was chosen anew for a credit that is in the book already: which debts it settles from then
// on. Of several for one credit one stands, whatever the order in which they came.
import type { Day } from '../kernel/day.ts';
import type { AccountId, FactId } from '../kernel/ids.ts';
import type { Choice, Settled } from './open-item.ts';

export type ChosenAnew = {
  /** Of the fact that says so. */
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly creditId: FactId;
  readonly day: Day;
  /** Empty: oldest first again. */
  readonly choices: readonly Choice[];
};

/**
 * The open items of one account with the choices that stand: of those of a credit the one of the
 * latest day, of one day the one with the greater id. None of `anew` may be voided.
 */
export function withChosenAnew<Open extends Settled>(
  openItems: readonly Open[],
  anew: readonly ChosenAnew[],
): readonly Open[] {
  if (anew.length === 0) return openItems;
  const standing = new Map<FactId, ChosenAnew>();
  for (const one of anew) {
    const held = standing.get(one.creditId);
    if (held === undefined || orderOf(held) < orderOf(one)) standing.set(one.creditId, one);
  }
  return openItems.map((open) => {
    const chosen = open.side === 'credit' ? standing.get(open.id) : undefined;
    return chosen === undefined ? open : { ...open, choices: chosen.choices };
  });
}

const orderOf = ({ day, id }: ChosenAnew) => `${day}|${id}`;
