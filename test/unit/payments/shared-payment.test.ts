// Forwarded payment messages: what is plain is read, what is not is left to the person.
import { expect, test } from 'vitest';
import { askedForm } from '../../../client/payments/asked-form.ts';
import { readSharedPayment } from '../../../client/payments/shared-payment.ts';

test('M-Pesa, UPI and a bank’s message', () => {
  expect(
    readSharedPayment(
      'SKL4H7RT5W Confirmed. Ksh1,200.00 sent to RUIRU WATER for account W1042K on 21/11/26',
    ),
  ).toEqual({ typed: '1200', reference: 'SKL4H7RT5W', method: 'mpesa' });
  expect(readSharedPayment('Paid ₹572.25 to Krishna Dairy. UPI Ref No 432198765012')).toEqual({
    typed: '572.25',
    reference: '432198765012',
    method: 'upi',
  });
  expect(readSharedPayment('Rs. 1,00,000 credited to a/c XX12. RRN 612345678901.')).toEqual({
    typed: '100000',
    reference: '612345678901',
    method: 'upi',
  });
});

test('a message without a payment fills nothing in', () => {
  expect(readSharedPayment('Please come tomorrow at 10')).toEqual({
    typed: '',
    reference: '',
    method: null,
  });
  // A phone number with its country's digits is no reference.
  expect(readSharedPayment('Call +254712345678').reference).toBe('');
});

test('an address that anybody could have written fills in no nonsense', () => {
  const asked = (query: string) => askedForm(new URLSearchParams(query), { currency: 'INR' });
  expect(asked('amount=1e9&method=upi&reference=x')).toEqual({ method: 'upi', reference: 'x' });
  expect(asked('amount=5&method=gold')).toEqual({ typed: '5' });
  expect(asked(`method=upi&reference=${'9'.repeat(99)}`).reference).toHaveLength(40);
});

test('a way to pay that the business doesn’t know is left as cash', () => {
  const asked = (query: string) => askedForm(new URLSearchParams(query), { currency: 'KES' });
  expect(asked('amount=500&method=upi&reference=412345678901')).toEqual({
    typed: '500',
    reference: '412345678901',
  });
  expect(asked('amount=500&method=mpesa&reference=SKL4H7RT5W').method).toBe('mpesa');
  // A photo alone, or a message that names no way to pay.
  expect(asked('amount=&reference=&photo=')).toEqual({});
});
