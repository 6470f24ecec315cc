// A reading beside the last one: rolled over, below, unusual or fine; and the value as typed.
import { describe, expect, test } from 'vitest';
import { readingState, readingValue, usedIn } from '../../../client/meters/reading-state.ts';
import { day } from '../../../shared/kernel/day.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';

const units = (whole: number) => quantity(whole * 1_000);
const seen = (whole: number, on = '2026-11-21') => ({ value: units(whole), day: day(on) });
/** Thirty days earlier; one unit a day is usual, so thirty are expected. */
const register = { digits: 5, usualADay: 1_000 };
const state = (last: number, next: number, of: typeof register | typeof unknownUse = register) =>
  readingState(seen(next), seen(last, '2026-10-22'), of);
const unknownUse = { digits: 5, usualADay: null };

describe('a reading beside the last one', () => {
  test('99,980 to 15 rolls over: 35 used', () => {
    // 100,000 − 99,980 + 15 = 35
    expect(state(99_980, 15)).toEqual({ type: 'rolled_over', used: 35_000 });
  });
  test('500 to 480 is below the last, with nothing to charge', () => {
    expect(state(500, 480)).toEqual({ type: 'below_last', last: 500_000 });
    expect(usedIn(state(500, 480))).toBeNull();
  });
  test('equal is allowed and means no use', () => {
    expect(state(1_240, 1_240)).toEqual({ type: 'no_use' });
    expect(usedIn(state(1_240, 1_240))).toBe(0);
  });
  test('half to twice the usual use is fine, at both ends', () => {
    expect(state(1_240, 1_255)).toEqual({ type: 'fine', used: 15_000 });
    expect(state(1_240, 1_300)).toEqual({ type: 'fine', used: 60_000 });
  });
  test('beyond that it is unusual, with how many times', () => {
    // 61 ÷ 30 = 2.03; 14 ÷ 30 = 0.47
    expect(state(1_240, 1_301)).toMatchObject({ type: 'unusual', direction: 'high', times: 2 });
    expect(state(1_240, 1_254)).toMatchObject({ type: 'unusual', direction: 'low', times: 0.5 });
    // 11,430 ÷ 30 = 381
    expect(state(1_240, 12_670)).toMatchObject({ direction: 'high', times: 381 });
  });
  test('without history nothing is unusual', () => {
    expect(state(1_240, 12_670, unknownUse)).toEqual({ type: 'fine', used: 11_430_000 });
  });
  test('the first reading of a meter has no use', () => {
    expect(readingState(seen(3), null, register)).toEqual({ type: 'first' });
  });
});

describe('a typed value', () => {
  test('has at most the digits of the register, leading noughts too', () => {
    expect(readingValue('99999', 5)).toBe(99_999_000);
    expect(readingValue('00015', 5)).toBe(15_000);
    expect(readingValue('100000', 5)).toBeNull();
    expect(readingValue('', 5)).toBeNull();
  });
  test('keeps three decimals', () => {
    expect(readingValue('15.125', 5)).toBe(15_125);
  });
});
