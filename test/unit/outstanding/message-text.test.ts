// What a customer is told by message: every figure is one of the book and they add up; the language
// is the customer's, the grouping of digits the currency's.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reminderText } from '../../../client/outstanding/message-text.ts';
import { day } from '../../../shared/kernel/day.ts';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { money, sumMoney } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { UNKNOWN_CUSTOMER } from '../../../shared/ledger/rows.ts';
import type { OpenItemRow } from '../../../shared/protocol.ts';
import { customerId, dairy, factId, uuid } from '../payments/shown-fact.ts';

const customer = {
  ...UNKNOWN_CUSTOMER,
  id: customerId,
  businessId: dairy.id,
  name: 'Bhavna Shah',
  isRegistered: true,
  stamps: {},
  version: 1,
};
const today = day('2026-11-21');

const debit = (n: number, rest: number, dueDay: string): OpenItemRow => ({
  id: factId(n),
  accountId: accountIdSchema.parse(uuid(900)),
  customerId,
  side: 'debit',
  kind: 'invoice',
  amount: money(rest + 1_000),
  allocated: money(1_000),
  day: '2026-11-01',
  dueDay,
  number: `S07/2627/${String(n).padStart(5, '0')}`,
  isVoided: false,
  version: 1,
});

const cardOf = (openDebits: readonly OpenItemRow[], credit = 0) => ({
  customer,
  business: dairy,
  openDebits,
  balance: balance(
    sumMoney(openDebits.map((one) => money(one.amount - one.allocated))),
    money(credit),
  ),
});

test('a reminder says what is open, what of it is overdue, for what, and how to pay', () => {
  const debits = [debit(1, 12_345_600, '2026-10-03'), debit(2, 5_000, '2026-11-30')];
  // 1,23,456 + 50
  expect(linesOf(reminderText(cardOf(debits, 2_500), 'en', today))).toEqual([
    'Hello Bhavna Shah,',
    '₹1,23,506 is open at Anand Dairy.',
    'Of this ₹1,23,456 is overdue, the oldest since Sat 3 Oct.',
    '• S07/2627/00001: ₹1,23,456, due Sat 3 Oct',
    '• S07/2627/00002: ₹50, due Mon 30 Nov',
    '₹25 of yours is with us and not used yet.',
    'Pay by UPI to anand@upi.',
    'If you have paid already, thank you: please ignore this.',
  ]);
});

test('it is in the customer’s language, their name as it is, digits in lakhs', () => {
  const debits = [debit(1, 12_345_600, '2026-10-03')];
  expect(reminderText(cardOf(debits), 'hi', today)).toContain('नमस्ते Bhavna Shah,');
  expect(reminderText(cardOf(debits), 'hi', today)).toContain('₹1,23,456 बाकी हैं');
  expect(reminderText(cardOf(debits), 'sw', today)).toContain('Unadaiwa ₹1,23,456');
});

test('the lines of a reminder always add up to what it says is open', () => {
  const rests = fc.array(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rests, (amounts) => {
      const debits = amounts.map((rest, place) => debit(place + 1, rest, '2026-12-01'));
      const [, owed = '', ...lines] = reminderText(cardOf(debits), 'en', today).split('\n');
      const listed = lines.filter((line) => line.startsWith('•')).map(paiseIn);
      expect(listed.reduce((sum, amount) => sum + amount, 0)).toBe(paiseIn(owed));
    }),
  );
});

/** Days don't break over lines: their blanks are made plain here. */
const linesOf = (text: string) => text.replaceAll('\u00a0', ' ').split('\n');

/** The amount in rupees that stands in a line, in paise. */
function paiseIn(line: string): number {
  const typed = /₹([\d,]+(?:\.\d\d)?)/.exec(line)?.[1] ?? 'none';
  return Math.round(Number(typed.replaceAll(',', '')) * 100);
}
