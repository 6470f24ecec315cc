// What settles what on one account, by the closed form: after the chosen debts, debt i is settled
// by clamp(B − A(i−1), 0, aᵢ), and by each credit where their stretches of the running sum
// overlap.
import type { Owed } from './meaning-shape.ts';

/** A live open item as far as settling needs it. */
export type Live = Pick<Owed, 'side' | 'amount' | 'dueDay' | 'choices'> & { readonly id: string };

export type Settlement = {
  /** The youngest debt and credit that are settled at all, as «due day|id»; empty for none. */
  readonly settledDebit: string;
  readonly settledCredit: string;
  /** Amounts by «debit credit origin». */
  readonly pairs: ReadonlyMap<string, number>;
  /** What is settled of each open item. */
  readonly settled: ReadonlyMap<string, number>;
  readonly outstanding: number;
  readonly unapplied: number;
};

export function settleByClosedForm(live: readonly Live[]): Settlement {
  const debits = live.filter(({ side }) => side === 1).sort(older);
  const credits = live.filter(({ side }) => side === -1).sort(older);
  const rest = new Map(live.map(({ id, amount }) => [id, amount]));
  const restOf = ({ id }: { readonly id: string }) => rest.get(id) ?? 0;
  const pairs = new Map<string, number>();
  const settle = ({ debitId, creditId, amount, origin }: Pair) => {
    pairs.set(`${debitId} ${creditId} ${origin}`, amount);
    for (const id of [debitId, creditId]) rest.set(id, restOf({ id }) - amount);
  };
  for (const wish of wishes(debits, credits)) {
    const amount = Math.min(
      wish.amount,
      restOf({ id: wish.debitId }),
      restOf({ id: wish.creditId }),
    );
    if (amount > 0) settle({ ...wish, amount });
  }
  for (const pair of overlaps(stretches(debits, rest), stretches(credits, rest))) settle(pair);
  const youngest = (of: readonly Live[]) => {
    const last = of.findLast((one) => restOf(one) < one.amount);
    return last === undefined ? '' : `${last.dueDay}|${last.id}`;
  };
  const left = (of: readonly Live[]) => of.reduce((sum, one) => sum + restOf(one), 0);
  return {
    settledDebit: youngest(debits),
    settledCredit: youngest(credits),
    pairs,
    settled: new Map(live.map((one) => [one.id, one.amount - restOf(one)])),
    outstanding: left(debits),
    unapplied: left(credits),
  };
}

type Pair = {
  readonly debitId: string;
  readonly creditId: string;
  readonly origin: 'manual' | 'auto';
  readonly amount: number;
};

type Stretch = { readonly id: string; readonly from: number; readonly to: number };

/** Where each one lies on the running sum of what is left. */
function stretches(of: readonly Live[], rest: ReadonlyMap<string, number>): readonly Stretch[] {
  let sum = 0;
  return of.map(({ id }) => {
    const from = sum;
    sum += rest.get(id) ?? 0;
    return { id, from, to: sum };
  });
}

function overlaps(owed: readonly Stretch[], inHand: readonly Stretch[]): readonly Pair[] {
  return owed.flatMap((debit) =>
    inHand.flatMap((credit): readonly Pair[] => {
      const amount = Math.min(debit.to, credit.to) - Math.max(debit.from, credit.from);
      if (amount <= 0) return [];
      return [{ debitId: debit.id, creditId: credit.id, origin: 'auto', amount }];
    }),
  );
}

/** What was chosen, of the oldest credit first; for one credit in the order of the debits' ids. */
function wishes(debits: readonly Live[], credits: readonly Live[]): readonly Pair[] {
  const isDebit = new Set(debits.map(({ id }) => id));
  return credits.flatMap(({ id: creditId, choices }) => {
    const sums = new Map<string, number>();
    for (const { debitId, amount } of choices) sums.set(debitId, (sums.get(debitId) ?? 0) + amount);
    return [...sums]
      .filter(([debitId]) => isDebit.has(debitId))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([debitId, amount]): Pair => ({ debitId, creditId, origin: 'manual', amount }));
  });
}

function older(a: Live, b: Live): number {
  const [ours, theirs] = [`${a.dueDay} ${a.id}`, `${b.dueDay} ${b.id}`];
  return ours < theirs ? -1 : Number(ours > theirs);
}
