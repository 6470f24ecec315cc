// Doubts about a payment: too much, nothing due, taken twice, a reference known already.
import { describe, expect, test } from 'vitest';
import { doubtsAbout, type Intent } from '../../../client/payments/doubts.ts';
import { receiptCode } from '../../../shared/kernel/code.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { customerId, payment } from './shown-fact.ts';

const usual: Intent = {
  amount: money(2_000),
  due: money(50_000),
  reference: '',
  receipt: null,
  day: day('2026-11-21'),
  nowMs: Date.parse('2026-11-21T05:42:00.000Z'),
};

describe('doubts about a payment', () => {
  test('the usual one has none', () => {
    expect(doubtsAbout(usual, [])).toEqual([]);
  });
  test('a receipt that is in the book already is the only question', () => {
    const held = payment(2_000);
    const [number, code] = ['R07/2627/00010', receiptCode(held.fact.id)];
    const entered = { ...usual, due: money(0), receipt: { number, code } };
    const known = { type: 'receipt_known', day: '2026-11-21' };
    expect(doubtsAbout(entered, [held])).toEqual([known]);
    const other = { number, code: receiptCode(customerId) };
    expect(doubtsAbout({ ...usual, receipt: other }, [held])).not.toContainEqual(known);
  });
  test('three times the due passes, a paisa more asks', () => {
    const due = money(10_000);
    expect(doubtsAbout({ ...usual, due, amount: money(30_000) }, [])).toEqual([]);
    expect(doubtsAbout({ ...usual, due, amount: money(30_001) }, [])).toEqual([
      { type: 'far_above_due', due },
    ]);
  });
  test('money without a debt is asked about', () => {
    expect(doubtsAbout({ ...usual, due: money(0) }, [])).toEqual([{ type: 'nothing_due' }]);
  });
  test('₹20 twice in a day: the second asks, two hours later', () => {
    // 05:42 − 03:42 = 120 minutes
    expect(doubtsAbout(usual, [payment(2_000)])).toEqual([{ type: 'same_again', minutesAgo: 120 }]);
  });
  test('of several the latest counts, and a phone ahead is not below nothing', () => {
    const earlier = payment(2_000, { id: 11 });
    const ahead = payment(2_000, { id: 12, at: '2026-11-21T05:50:00.000Z' });
    expect(doubtsAbout(usual, [ahead, earlier])).toEqual([{ type: 'same_again', minutesAgo: 0 }]);
  });
  test.each([
    ['another amount', payment(2_100)],
    ['another day', payment(2_000, { day: '2026-11-20' })],
    ['a voided one', payment(2_000, { isVoided: true })],
    ['one that the office did not take', payment(2_000, { state: 'needs_fixing' })],
  ])('%s is no repeat', (_which, before) => {
    expect(doubtsAbout(usual, [before])).toEqual([]);
  });
  test('a reference is known again however it is spaced', () => {
    const before = payment(7_500, { id: 23, day: '2026-11-18' }, '412345678901');
    expect(doubtsAbout({ ...usual, reference: '4123 4567 8901' }, [before])).toEqual([
      { type: 'reference_again', number: 'R07/2627/00023', day: '2026-11-18' },
    ]);
  });
});
