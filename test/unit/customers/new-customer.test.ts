// What the new customer's form makes of a typed phone number and of a place in the round.
import { describe, expect, test } from 'vitest';
import { stopOrderAfter } from '../../../client/customers/stop-order.ts';
import { phoneNumber } from '../../../shared/customers/phone-number.ts';
import { customerIdSchema } from '../../../shared/kernel/ids.ts';

describe('a phone number', () => {
  test('is completed by the country of the business', () => {
    expect(phoneNumber('98765 43210', 'INR')).toBe('+919876543210');
    expect(phoneNumber('0712-345-678', 'KES')).toBe('+254712345678');
    expect(phoneNumber('254712345678', 'KES')).toBe('+254712345678');
    expect(phoneNumber('082 123 4567', 'ZAR')).toBe('+27821234567');
  });

  test('of another country is kept when it says which', () => {
    expect(phoneNumber('+44 20 7946 0958', 'INR')).toBe('+442079460958');
    expect(phoneNumber('0044 20 7946 0958', 'INR')).toBe('+442079460958');
  });

  test('that nobody can call is refused', () => {
    for (const typed of ['', '12345', '98765 4321', '5876543210', 'Asha']) {
      expect(phoneNumber(typed, 'INR')).toBeNull();
    }
  });
});

describe('a place in the round', () => {
  const id = (n: number) => customerIdSchema.parse(`00000005-0000-7000-8000-00000000000${n}`);
  const stops = [10, 20, 40].map((stopOrder, n) => ({ customer: { id: id(n), stopOrder } }));

  test('at the end is behind everybody', () => {
    expect(stopOrderAfter(null, stops)).toBe(50);
    expect(stopOrderAfter(id(2), stops)).toBe(50);
    expect(stopOrderAfter(null, [])).toBe(10);
  });

  test('between two stops is halfway', () => {
    expect(stopOrderAfter(id(1), stops)).toBe(30);
    expect(stopOrderAfter(id(0), stops)).toBe(15);
  });
});
