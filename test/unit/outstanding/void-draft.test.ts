// Voiding on a phone: what the void names, who may void, and only once.
import { describe, expect, test } from 'vitest';
import { mayVoid, voidBody } from '../../../client/outstanding/void-draft.ts';
import { customerId, factId, payment, shown, uuid } from '../payments/shown-fact.ts';

const installed = shown('meter.installed', {
  meterId: uuid(800),
  customerId: uuid(900),
  serial: 'M-1',
  digits: 5,
  tariffId: uuid(700),
  startValue: 0,
  code: 'D0700001X',
});

describe('voiding', () => {
  test('names the fact, its customer and its account', () => {
    expect(voidBody(payment(500_000, { id: 44 }).fact, ' typed 5,000 for 500 ')).toEqual({
      factId: factId(44),
      customerId,
      accountId: customerId,
      reason: 'typed 5,000 for 500',
    });
  });
  test('wants a reason in words', () => {
    expect(voidBody(payment(500_000).fact, '   ')).toBeNull();
  });
  test('is for the office, for what may be voided, once', () => {
    expect(mayVoid(payment(100), 'manager')).toBe(true);
    expect(mayVoid(payment(100), 'collector')).toBe(false);
    expect(mayVoid(payment(100, { isVoided: true }), 'owner')).toBe(false);
    expect(mayVoid(payment(100, { state: 'needs_fixing' }), 'owner')).toBe(false);
    expect(mayVoid(installed, 'owner')).toBe(false);
  });
});
