// The arithmetic of a pouch: one formula for what should be there, counts of notes, and what each
// kind of a phone's own facts does to it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countText,
  denominationsFrom,
  denominationsOf,
} from '../../../client/cash/denominations.ts';
import { cashPeriod } from '../../../client/store/cash-lines.ts';
import { countedCash, type Drawer, expectedCash } from '../../../shared/cash/drawer.ts';
import type { Fact, FactType } from '../../../shared/facts.ts';
import { instant } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { fact, idOf, meaningOf, receive, refusalOf, told } from '../facts/fact-samples.ts';
import { law } from '../kernel/law.ts';

const amount = fc.integer({ min: 0, max: 10_000_000 }).map(money);
const drawers: fc.Arbitrary<Drawer> = fc.record({
  opening: amount,
  receipts: amount,
  sales: amount,
  paidIn: amount,
  refunds: amount,
  paidOut: amount,
  handedOver: amount,
  received: fc.option(amount, { nil: undefined }),
});

const none = { allocation: { type: 'oldest' } };
let written = 0;
/** The next fact of the phone. */
const write = (type: FactType, body: object): Fact => {
  written += 1;
  return fact(type, { ...body }, { id: idOf('9', written), seq: written });
};
const paid = (paise: number, method = 'cash') =>
  write('payment.recorded', { ...none, amount: paise, method, reference: '' });
const drawerAfter = (facts: readonly Fact[], voided: readonly Fact[] = []) =>
  cashPeriod({ facts, voidedIds: new Set(voided.map(({ id }) => id)) }).drawer;

describe('what should be in the pouch', () => {
  law(
    'a close whose lines add up is taken, and one paisa more or less is not',
    fc.property(drawers, fc.constantFrom(1, -1), (drawer, off) => {
      const expected = expectedCash(drawer);
      const counted = { counted: 0, denominations: [], reason: 'nothing was there' };
      expect(refusalOf(fact('day.closed', { ...drawer, ...counted, expected }))).toBe(null);
      const wrong = { ...drawer, ...counted, expected: expected + off };
      expect(refusalOf(fact('day.closed', wrong))).toMatch(/^its lines come to/);
    }),
    100,
  );
  law(
    'cash that came and went on one day leaves what was there',
    fc.property(drawers, (drawer) => {
      const came = drawer.receipts + drawer.sales + drawer.paidIn + (drawer.received ?? 0);
      const gone = drawer.refunds + drawer.paidOut + drawer.handedOver;
      expect(expectedCash(drawer) - drawer.opening).toBe(came - gone);
    }),
  );
  test('₹1,650 in cash, ₹20 for fuel, ₹500 to the bank; UPI is no cash', () => {
    const facts = [
      paid(120_000),
      paid(45_000),
      paid(99_000, 'upi'),
      write('cash.moved', { way: 'out', purpose: 'fuel', amount: 2_000 }),
      write('cash.moved', { way: 'in', purpose: 'change', amount: 5_000 }),
      write('cash.handed_over', { amount: 50_000 }),
    ];
    const drawer = drawerAfter(facts);
    expect(drawer).toEqual({
      opening: 0,
      receipts: 165_000,
      sales: 0,
      paidIn: 5_000,
      refunds: 0,
      paidOut: 2_000,
      handedOver: 50_000,
    });
    // 1,650 + 50 − 20 − 500 = 1,180
    expect(expectedCash(drawer)).toBe(118_000);
  });
  test('after a count it begins with what was counted, not with what was expected', () => {
    const facts = [paid(140_000), write('day.closed', {}), paid(1_000)];
    // The sample counts ₹1,300 of ₹1,400.
    expect(drawerAfter(facts)).toMatchObject({ opening: 130_000, receipts: 1_000 });
  });
  test('what was handed to them since the count is there, what they counted is not twice', () => {
    const handed = (minute: number, paise: number) => ({
      ...write('cash.handed_over', { amount: paise }),
      recordedAt: instant(Date.parse('2026-11-21T06:00:00Z') + minute * 60_000),
    });
    const received = [handed(-60, 70_000), handed(60, 50_000)].flatMap((fact) =>
      fact.type === 'cash.handed_over' ? [fact] : [],
    );
    const counted = {
      ...write('day.closed', {}),
      recordedAt: instant(Date.parse('2026-11-21T06:00:00Z')),
    };
    const none = { facts: [], voidedIds: new Set<never>() };
    expect(cashPeriod({ ...none, received }).drawer.received).toBe(120_000);
    const after = cashPeriod({ ...none, facts: [counted], received });
    expect(after.drawer).toMatchObject({ opening: 130_000, received: 50_000 });
    expect(expectedCash(after.drawer)).toBe(180_000);
    expect(cashPeriod({ ...none, facts: [counted] }).drawer).not.toHaveProperty('received');
  });
  test('what was voided before the count is as if it had not been', () => {
    const wrong = paid(500_000);
    expect(drawerAfter([wrong, paid(50_000)], [wrong])).toMatchObject({ receipts: 50_000 });
  });
  test('what is voided after it was counted goes back to the customer', () => {
    const counted = paid(500_000);
    const undone = write('fact.voided', { factId: counted.id, reason: 'twice' });
    const drawer = drawerAfter([counted, write('day.closed', {}), undone], [counted]);
    expect(drawer).toMatchObject({ opening: 130_000, receipts: 0, refunds: 500_000 });
  });
});

describe('a count', () => {
  test('of 2 × ₹500, 3 × ₹100 and 7 × ₹1 is ₹1,307', () => {
    const counts = { 50000: '2', 10000: '3', 100: '7', 200: '' };
    expect(countedCash(denominationsFrom(counts, 'INR'))).toBe(130_700);
  });
  test('takes digits only, so that no count is below nought or half', () => {
    expect(countText('-3')).toBe('3');
    expect(countText('1.5')).toBe('15');
    expect(countText('1234567')).toBe('12345');
  });
  test('knows each currency’s notes from the largest down, none twice', () => {
    for (const values of Object.values(denominationsOf)) {
      expect([...new Set(values)].toSorted((a, b) => b - a)).toEqual(values);
    }
  });
  test('that differs without a reason, or whose notes make another sum, is refused', () => {
    expect(refusalOf(fact('day.closed', { reason: '' }))).toBe('a difference needs a reason');
    expect(refusalOf(fact('day.closed', { counted: 140_000 }))).toBe(
      'its notes come to 130000, not 140000',
    );
  });
});

describe('in the books', () => {
  test('fuel is a cost, and what was written by mistake goes the other way', () => {
    expect(meaningOf(fact('cash.moved')).postings).toEqual(['1100 -20000', '6200 20000']);
    expect(meaningOf(fact('cash.moved', { way: 'in' })).postings).toEqual([
      '1100 20000',
      '6200 -20000',
    ]);
  });
  test('change and cash for the office are still cash; the bank is another account', () => {
    expect(meaningOf(fact('cash.moved', { purpose: 'change' })).postings).toEqual([]);
    const office = { to: { type: 'office', personId: idOf('e', 2) } };
    expect(meaningOf(fact('cash.handed_over', office)).postings).toEqual([]);
    expect(meaningOf(fact('cash.handed_over')).postings).toEqual(['1100 -500000', '1110 500000']);
  });
  test('nobody hands cash to themselves, and nothing is no amount', () => {
    const own = { to: { type: 'office', personId: idOf('e', 1) } };
    expect(refusalOf(fact('cash.handed_over', own))).toBe('nobody hands cash to themselves');
    expect(receive(told('cash.moved', { amount: 0 }))).toContain('amount');
  });
});
