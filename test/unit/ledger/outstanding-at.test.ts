// Outstanding at a past day: its columns add up to it, and only what there was by then counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/kernel/day.ts';
import type { OpenItem } from '../../../shared/ledger/open-item.ts';
import { outstandingAt } from '../../../shared/ledger/outstanding-at.ts';
import { law } from '../kernel/law.ts';
import { credit, debit, march } from './account.ts';

type Told = readonly [side: OpenItem['side'], on: number, amount: number];

const items = (told: readonly Told[]): readonly OpenItem[] =>
  told.map(([side, on, amount], n) => {
    const open = side === 'debit' ? debit(n + 1, amount, on) : credit(n + 1, amount, { on });
    return { ...open, dueDay: addDays(march(on), side === 'debit' ? 10 : 0) };
  });

test('a payment of a later day settles nothing before it', () => {
  const own = items([
    ['debit', 1, 1_000],
    ['debit', 5, 500],
    ['credit', 20, 1_200],
  ]);
  expect(outstandingAt(own, march(19))).toMatchObject({
    balance: { outstanding: 1_500, unapplied: 0 },
    // Due on the 11th and the 15th.
    ageing: { current: 0, days1to30: 1_500 },
    oldestDueDay: march(11),
  });
  expect(outstandingAt(own, march(20))).toMatchObject({
    balance: { outstanding: 300 },
    oldestDueDay: march(15),
  });
  expect(outstandingAt(own, march(4)).balance).toMatchObject({ outstanding: 1_000 });
});

const drawnItems = fc
  .array(
    fc.tuple(
      fc.constantFrom('debit' as const, 'credit' as const),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 2_000 }),
    ),
    { maxLength: 12 },
  )
  .map(items);

law(
  'the columns add up to outstanding on any day, and the balance to what there was by then',
  fc.property(drawnItems, fc.integer({ min: 0, max: 200 }), (drawn, later) => {
    const day = addDays(march(1), later);
    const { balance, ageing } = outstandingAt(drawn, day);
    const columns = Object.values(ageing).reduce((sum, column) => sum + column, 0);
    expect(columns).toBe(balance.outstanding);
    const held = drawn.filter((one) => one.day <= day);
    const sum = held.reduce(
      (total, { side, amount }) => total + (side === 'debit' ? amount : -amount),
      0,
    );
    expect(balance.outstanding - balance.unapplied).toBe(sum);
    expect(Math.min(balance.outstanding, balance.unapplied)).toBe(0);
  }),
);
