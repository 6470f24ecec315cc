// Any account that could be: open items of both sides, of few days and amounts so that they tie and
// clash, with choices that name debits, other credits, strangers and more than there is.
import fc from 'fast-check';
import { type Day, day } from '../../../shared/kernel/day.ts';
import { accountIdSchema, type FactId, factIdSchema } from '../../../shared/kernel/ids.ts';
import { type Money, money } from '../../../shared/kernel/money.ts';
import type { Allocation } from '../../../shared/ledger/allocate.ts';
import type { ChosenAnew } from '../../../shared/ledger/chosen-anew.ts';
import type { Choice, OpenItem } from '../../../shared/ledger/open-item.ts';

/** The n-th id: ids sort as their numbers. */
export const factId = (n: number): FactId =>
  factIdSchema.parse(`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`);

export const accountId = accountIdSchema.parse('01990000-0000-7000-8000-aaaaaaaaaaaa');

export const march = (of: number): Day => day(`2026-03-${String(of).padStart(2, '0')}`);

/** A debt of so many minor units, due on a day of March. */
export function debit(n: number, amount: number, due: number): OpenItem {
  const on = march(due);
  return {
    id: factId(n),
    accountId,
    side: 'debit',
    kind: 'invoice',
    amount: money(amount),
    day: on,
    dueDay: on,
    number: null,
    choices: [],
  };
}

/** Money in hand since a day of March, for the debits that were chosen. */
export function credit(
  n: number,
  amount: number,
  of: { readonly on: number; readonly choices?: readonly Choice[] },
): OpenItem {
  const taken = { ...debit(n, amount, of.on), side: 'credit', kind: 'payment' } as const;
  return { ...taken, choices: of.choices ?? [] };
}

export const choose = (n: number, amount: number): Choice => ({
  debitId: factId(n),
  amount: money(amount),
});

const amounts = fc.integer({ min: 1, max: 60 });
const days = fc.integer({ min: 1, max: 9 });
const choices = fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), amounts), { maxLength: 3 });

const account = (chosen: typeof choices) =>
  fc
    .uniqueArray(
      fc.record({
        n: fc.integer({ min: 0, max: 12 }),
        isDebit: fc.boolean(),
        amount: amounts,
        on: days,
        chosen,
      }),
      { selector: ({ n }) => n, maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(({ n, isDebit, amount, on, chosen: picked }) =>
        isDebit
          ? debit(n, amount, on)
          : credit(n, amount, { on, choices: picked.map(([of, much]) => choose(of, much)) }),
      ),
    );

export const anyAccount = account(choices);
/** What was chosen anew for credits, debits and strangers, several times for some. */
export const chosenAnew: fc.Arbitrary<readonly ChosenAnew[]> = fc
  .uniqueArray(
    fc.record({ n: fc.integer({ min: 20, max: 40 }), of: fc.nat({ max: 14 }), on: days, choices }),
    { selector: ({ n }) => n, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ n, of, on, choices: picked }) => ({
      ...{ id: factId(n), accountId, creditId: factId(of), day: march(on) },
      choices: picked.map(([debitOf, much]) => choose(debitOf, much)),
    })),
  );

export const anyAccountWithoutChoices = account(fc.constant([]));

export const sumOf = (openItems: readonly OpenItem[], side: OpenItem['side']): number =>
  openItems.filter((open) => open.side === side).reduce((sum, { amount }) => sum + amount, 0);

/** What is allocated of one open item. */
export const allocatedOf = (allocations: readonly Allocation[], id: FactId): Money =>
  money(
    allocations
      .filter(({ debitId, creditId }) => debitId === id || creditId === id)
      .reduce((sum, { amount }) => sum + amount, 0),
  );

/** Open items beside what is allocated of them. */
export const withAllocated = (openItems: readonly OpenItem[], allocations: readonly Allocation[]) =>
  openItems.map((open) => ({ ...open, allocated: allocatedOf(allocations, open.id) }));
