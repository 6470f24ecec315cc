// What is owed, in hand and overdue: worked figures, then laws over any account and day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { allocate } from '../../../shared/ledger/allocate.ts';
import {
  age,
  ageingColumn,
  balanceAfter,
  balanceOf,
  NOTHING_OWED,
  statusOf,
} from '../../../shared/ledger/outstanding.ts';
import { ageingVectors } from '../../vectors/ageing.ts';
import { law } from '../kernel/law.ts';
import { anyAccount, credit, debit, march, withAllocated } from './account.ts';

describe('ageing', () => {
  test.each(ageingVectors)('a debt %i days past due is in column %s', (daysLate, column) => {
    expect(ageingColumn(addDays(march(31), -daysLate), march(31))).toBe(column);
  });

  test('a hundredth that was left unpaid is listed', () => {
    // 99.99 of 100.00 paid: 0.01 is 30 days late
    const owed = { ...debit(1, 100_00, 1), allocated: money(99_99) };
    expect(age([owed], march(31))).toEqual({
      current: 0,
      days1to30: 1,
      days31to60: 0,
      days61to90: 0,
      over90: 0,
    });
  });

  test('money in hand is not a debt', () => {
    expect(age([{ ...credit(1, 500, { on: 1 }), allocated: money(0) }], march(31))).toMatchObject({
      days1to30: 0,
    });
  });
});

describe('the status of a debt', () => {
  const owed = (allocated: number, isVoided = false) => ({
    ...debit(1, 100, 10),
    allocated: money(allocated),
    isVoided,
  });

  test.each([
    [owed(0), 10, 'sent'],
    [owed(40), 10, 'partially_paid'],
    [owed(40), 11, 'overdue'],
    [owed(0), 11, 'overdue'],
    [owed(100), 11, 'paid'],
    [owed(0, true), 11, 'cancelled'],
  ])('%# follows from what is paid and the day', (debt, on, status) => {
    expect(statusOf(debt, march(on))).toBe(status);
  });
});

describe('a balance', () => {
  test('is what is owed less what is in hand', () => {
    // 100 + 50 owed, 120 of it settled; 30 still in hand
    const open = [
      { ...debit(1, 100, 1), allocated: money(100) },
      { ...debit(2, 50, 2), allocated: money(20) },
      { ...credit(3, 150, { on: 3 }), allocated: money(120) },
    ];
    expect(balanceOf(open)).toEqual({ outstanding: 30, unapplied: 30, balance: 0 });
  });

  test('after a payment beyond the debt is credit', () => {
    const owing = balanceAfter(NOTHING_OWED, money(70));
    expect(owing).toEqual({ outstanding: 70, unapplied: 0, balance: 70 });
    // 70 − 100 = −30
    expect(balanceAfter(owing, money(-100))).toEqual({
      outstanding: 0,
      unapplied: 30,
      balance: -30,
    });
  });
});

law(
  'the columns of any account on any day add up to what is outstanding',
  fc.property(anyAccount, fc.integer({ min: -200, max: 200 }), (open, days) => {
    const held = withAllocated(open, allocate(open));
    const columns = Object.values(age(held, addDays(march(5), days)));
    expect(columns.reduce<number>((sum, column) => sum + column, 0)).toBe(
      balanceOf(held).outstanding,
    );
  }),
);

law(
  'each debt stands in the column of its own age',
  fc.property(anyAccount, fc.integer({ min: -10, max: 200 }), (open, days) => {
    const on = addDays(march(5), days);
    const late = (from: number, to: number) =>
      open
        .filter(({ side, dueDay }) => {
          const daysLate = daysBetween(dueDay, on);
          return side === 'debit' && daysLate >= from && daysLate <= to;
        })
        .reduce((sum, { amount }) => sum + amount, 0);
    expect(age(withAllocated(open, []), on)).toEqual({
      current: late(-1_000, 0),
      days1to30: late(1, 30),
      days31to60: late(31, 60),
      days61to90: late(61, 90),
      over90: late(91, 1_000),
    });
  }),
);

law(
  'the balance after one thing more is the balance of all with it',
  fc.property(anyAccount, fc.integer({ min: -90, max: 90 }), (open, effect) => {
    fc.pre(effect !== 0);
    const further = effect > 0 ? debit(99, effect, 4) : credit(99, -effect, { on: 4, choices: [] });
    const settled = (of: typeof open) => balanceOf(withAllocated(of, allocate(of)));
    expect(balanceAfter(settled(open), money(effect))).toEqual(settled([...open, further]));
  }),
);

law(
  'no account, of a customer or a meter, owes and has money in hand at once',
  fc.property(anyAccount, (open) => {
    const { outstanding, unapplied } = balanceOf(withAllocated(open, allocate(open)));
    expect(Math.min(outstanding, unapplied)).toBe(0);
  }),
);
