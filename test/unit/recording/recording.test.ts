// What every form of recording shares: ways to pay, links, the next stop, the text of a receipt.
import { describe, expect, test } from 'vitest';
import { looksUsual, methodsOf, referenceOf } from '../../../client/app/recording/method-rules.ts';
import { stopsAfter } from '../../../client/app/recording/next-stop.ts';
import { type Receipt, receiptText } from '../../../client/app/recording/receipt-text.ts';
import { smsLink, whatsAppLink } from '../../../client/app/recording/share-links.ts';
import { customerIdSchema } from '../../../shared/kernel/ids.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { uuid } from '../payments/shown-fact.ts';

describe('ways to pay', () => {
  test('shillings come by M-Pesa, rupees by UPI', () => {
    expect(methodsOf({ currency: 'KES' })).toContain('mpesa');
    expect(methodsOf({ currency: 'INR' })).toEqual(['cash', 'upi', 'cheque', 'bank']);
  });
  test('an odd reference is hinted at, an empty one is not', () => {
    expect(looksUsual('upi', '4123 4567 8901')).toBe(true);
    expect(looksUsual('upi', '4123')).toBe(false);
    expect(looksUsual('mpesa', 'sgr7xk2m9q')).toBe(true);
    expect(looksUsual('mpesa', '')).toBe(true);
  });
  test('cash keeps no reference that was typed for another method', () => {
    expect(referenceOf('cash', '412345678901')).toBe('');
    expect(referenceOf('upi', ' 412345678901 ')).toBe('412345678901');
    expect(referenceOf('mpesa', 'rkl5 1zdr4f')).toBe('RKL51ZDR4F');
    expect(referenceOf('bank', ' ft 21 a')).toBe('ft 21 a');
  });
});

describe('links', () => {
  test('WhatsApp takes digits only, and no number at all', () => {
    expect(whatsAppLink('+254712345678', 'a & b')).toBe(
      'https://wa.me/254712345678?text=a%20%26%20b',
    );
    expect(whatsAppLink(null, 'x')).toBe('https://wa.me/?text=x');
  });
  test('SMS keeps the whole number', () => {
    expect(smsLink('+254712345678', 'a\nb')).toBe('sms:+254712345678?body=a%0Ab');
  });
});

describe('the next stop', () => {
  const stop = (n: number, isTodo: boolean) => ({
    customer: { id: customerIdSchema.parse(uuid(n)) },
    isTodo,
  });
  const stops = [stop(1, true), stop(2, false), stop(3, false), stop(4, true), stop(5, true)];
  const idsAfter = (n: number, of = stops) =>
    stopsAfter(of, customerIdSchema.parse(uuid(n))).map(({ customer }) => customer.id);

  test('is the next that is still to do, and those behind it follow', () => {
    expect(idsAfter(1)).toEqual([uuid(4), uuid(5)]);
  });
  test('starts again after the last', () => {
    expect(idsAfter(5)).toEqual([uuid(1), uuid(4)]);
  });
  test('there is none in a round that is done', () => {
    expect(idsAfter(4, [stop(2, false), stop(4, true)])).toEqual([]);
  });
});

describe('the text of a receipt', () => {
  const receipt: Receipt = {
    factId: uuid(10),
    businessName: 'Anand Dairy',
    customerName: 'Asha Patel',
    currency: 'INR',
    headline: 'Received ₹1,100 cash',
    lines: [],
    number: 'R07/2627/00042',
    moment: '21 Nov, 09:12',
    before: balance(money(100_000), ZERO),
    after: balance(ZERO, money(10_000)),
  };
  test('overpaid: both balances, the credit in words', () => {
    expect(receiptText(receipt, 'en', '09:12').split('\n')).toEqual([
      'Anand Dairy',
      'Received ₹1,100 cash · Asha Patel',
      'Number R07/2627/00042 · 21 Nov, 09:12',
      'Receipt code 0000-00GM',
      'Balance before: ₹1,000',
      'Balance after: ₹100 in credit (as of this phone 09:12)',
    ]);
  });
});
