// Voiding on a phone: what the void names, who may void, and only once.
import { describe, expect, test } from 'vitest';
import { voidBody, voidRight } from '../../../client/app/voiding/void-draft.ts';
import type { ShownFact } from '../../../client/store/views.ts';
import { day } from '../../../shared/kernel/day.ts';
import { personIdSchema } from '../../../shared/kernel/ids.ts';
import type { Role } from '../../../shared/kernel/role.ts';
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
  test('is the office’s to do, for what may be voided, once', () => {
    expect(rightOf(payment(100), 'manager')).toBe('now');
    expect(rightOf(payment(100, { isVoided: true }), 'owner')).toBe('none');
    expect(rightOf(payment(100, { state: 'needs_fixing' }), 'owner')).toBe('none');
    expect(rightOf(installed, 'owner')).toBe('none');
  });
  test('is a collector’s for their own fact of that day; an older one they ask for', () => {
    expect(rightOf(payment(100), 'collector')).toBe('now');
    expect(rightOf(payment(100, { at: '2026-11-20T03:42:00.000Z' }), 'collector')).toBe('ask');
    expect(rightOf(payment(100), 'collector', 4)).toBe('none');
  });
});

/** The facts here are by person 3 on 21 November. */
function rightOf(fact: ShownFact, role: Role, person = 3) {
  const personId = personIdSchema.parse(uuid(person));
  return voidRight(fact, { role, personId, today: day('2026-11-21') });
}
