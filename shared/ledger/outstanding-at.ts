// What one account owed at the end of a past day, by what is known today: the same settling over
// the items that there were by then.
import type { Day } from '../kernel/day.ts';
import { money } from '../kernel/money.ts';
import { allocate } from './allocate.ts';
import type { ChosenAnew } from './chosen-anew.ts';
import type { OpenItem, Settled } from './open-item.ts';
import { type Ageing, age, type Balance, balanceOf } from './outstanding.ts';

export type OutstandingAt = {
  readonly balance: Balance;
  /** Its columns add up to what is outstanding. */
  readonly ageing: Ageing;
  /** Due day of the oldest debt that is not settled; null where none is open. */
  readonly oldestDueDay: Day | null;
};

/** All items of one account, none voided; what is of later days is left out. */
export function outstandingAt(
  items: readonly (Settled & Pick<OpenItem, 'day'>)[],
  day: Day,
  anew: readonly ChosenAnew[] = [],
): OutstandingAt {
  const held = items.filter((open) => open.day <= day);
  const chosen = anew.filter((one) => one.day <= day);
  const settled = new Map<string, number>();
  for (const { debitId, creditId, amount } of allocate(held, chosen)) {
    settled.set(debitId, (settled.get(debitId) ?? 0) + amount);
    settled.set(creditId, (settled.get(creditId) ?? 0) + amount);
  }
  // Written out: of a million items the copy of every field takes longer than the settling.
  const residuals = held.map(({ id, side, amount, dueDay }) => {
    return { side, amount, dueDay, allocated: money(settled.get(id) ?? 0) };
  });
  const due = residuals.flatMap(({ side, amount, allocated, dueDay }) =>
    side === 'debit' && allocated < amount ? [dueDay] : [],
  );
  return {
    balance: balanceOf(residuals),
    ageing: age(residuals, day),
    oldestDueDay: due.toSorted().at(0) ?? null,
  };
}
