// What a customer reads of a bill that the office sends by hand: the office's own text where it
// wrote one, with the account's balance and how to pay.
import { expect, test } from 'vitest';
import { billText } from '../../../client/billing/bill-text.ts';
import type { Issued } from '../../../shared/billing-answers.ts';
import { dairy, water } from '../../world.ts';

const invoice: Issued = {
  ...{ factId: 'f1', customerId: 'c1', name: 'Asha Patel', phone: null, number: 'T01/2627/00012' },
  ...{ from: '2024-10-01', to: '2024-10-31', dueDay: '2024-11-15', amount: 10_900, open: 10_900 },
  ...{ balance: 12_000, code: 'D010001X', used: null, unit: null },
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('deliveries name their days, and what the account owes with them', () => {
  expect(plain(billText(dairy, invoice, 'en'))).toBe(
    'Gokul Dairy: bill T01/2627/00012 of INR 109.00 for 1 Oct 2024 – 31 Oct 2024. ' +
      'To pay: INR 120.00 by 15 Nov 2024.',
  );
});

test('a meter’s bill names what was used and how to pay', () => {
  const bill = { ...invoice, used: 12_500, unit: 'm³', code: 'W010001E' };
  expect(plain(billText({ ...water, paybill: '600638' }, bill, 'sw'))).toBe(
    'Ruiru Water: bili T01/2627/00012 ya KES 109.00, 12.5 m³. ' +
      'Ya kulipa: KES 120.00 kufikia 15 Nov 2024. Paybill 600638, akaunti W010001E.',
  );
});

test('the office’s own text goes out, in the language that it was written for', () => {
  const own = { ...dairy, settings: { billEn: 'Dear {customer}, {amount} please.' } };
  expect(billText(own, invoice, 'en')).toBe('Dear Asha Patel, INR 109.00 please.');
  expect(billText(own, invoice, 'sw')).toMatch(/^Gokul Dairy: bili/);
});
