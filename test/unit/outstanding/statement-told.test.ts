// A statement as it leaves the phone, by message, picture, page and spreadsheet: it leads from its
// opening to its closing, and what one account has in credit stands apart from what another owes.
import { describe, expect, test } from 'vitest';
import { balanceInWords } from '../../../client/app/balance-in-words.ts';
import { creditElsewhere } from '../../../client/app/recording/receipt-account.ts';
import { statementText } from '../../../client/outstanding/message-text.ts';
import { statementCsv, statementLines } from '../../../client/outstanding/statement-file.ts';
import { day } from '../../../shared/kernel/day.ts';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { UNKNOWN_CUSTOMER } from '../../../shared/ledger/rows.ts';
import { statement } from '../../../shared/ledger/statement.ts';
import { customerId, dairy, factId, shown, uuid } from '../payments/shown-fact.ts';

const customer = {
  ...UNKNOWN_CUSTOMER,
  id: customerId,
  businessId: dairy.id,
  name: 'Bhavna Shah',
  isRegistered: true,
  stamps: {},
  version: 1,
};
const [main, meter] = [900, 901].map((n) => accountIdSchema.parse(uuid(n)));
const changed = shown('customer.changed', { customerId, change: { note: 'gate' } });

const moved = (n: number, effect: number, accountId = main) => ({
  ...{ id: factId(n), effect: money(effect), day: day('2026-11-03'), shown: changed },
  accountId: accountId ?? accountIdSchema.parse(uuid(900)),
});
const closings = (ofMain: number, ofMeter = 0) =>
  [main, meter].flatMap((accountId, place) =>
    accountId === undefined ? [] : [{ accountId, balance: money(place === 0 ? ofMain : ofMeter) }],
  );

/** Days don't break over lines: their blanks are made plain here. */
const linesOf = (text: string) => text.replaceAll('\u00a0', ' ').trim().split(/\r?\n/);

test('a statement by message leads from its opening to its closing balance', () => {
  const movements = [
    ...[1, 2, 3].map((n) => moved(n, 10_000)),
    { ...moved(4, -5_000), day: day('2026-11-09') },
    { ...moved(5, 0), day: day('2026-11-10') },
  ];
  const of = { customer, business: dairy, statement: statement(movements, closings(40_000)) };
  // 150 + 3 × 100 − 50 = 400; what moves nothing is left out.
  expect(linesOf(statementText({ ...of, moment: 'now' }, 'en'))).toEqual([
    'Anand Dairy',
    'Statement of Bhavna Shah',
    'Opening balance: ₹150',
    'Tue 3 Nov Customer changed +₹100',
    'Tue 3 Nov Customer changed +₹100',
    'Tue 3 Nov Customer changed +₹100',
    'Mon 9 Nov Customer changed −₹50',
    'Balance: ₹400',
    'As of now',
  ]);
});

describe('one account owes ₹500, the other has ₹100 in credit', () => {
  const whole = statement([moved(1, 50_000), moved(2, -10_000, meter)], closings(50_000, -10_000));
  const of = { customer, business: dairy, statement: whole, from: null, to: null };

  test('by message', () => {
    const told = (language: 'en' | 'hi' | 'sw') =>
      linesOf(statementText({ ...of, moment: 'now' }, language)).at(-2);
    expect(told('en')).toBe('Balance: ₹500 owed · ₹100 in credit');
    expect(told('hi')).toContain('₹500 बकाया · ₹100 जमा');
    expect(told('sw')).toContain('₹500 deni · ₹100 ya ziada');
  });

  test('in a spreadsheet, whose last column leads from opening to closing', () => {
    expect(linesOf(statementCsv(of, 'en'))).toEqual([
      'Day,What,Amount,Owed,In credit,Balance',
      ',Opening,,0.00,0.00,0.00',
      '2026-11-03,Customer changed,500.00,500.00,0.00,500.00',
      '2026-11-03,Customer changed,-100.00,500.00,100.00,400.00',
      ',Closing,,500.00,100.00,400.00',
    ]);
  });

  test('in the picture, on a line of its own', () => {
    expect(statementLines(of, 'en').slice(-2)).toEqual([
      { type: 'total', text: 'Closing', value: '₹500 owed' },
      { type: 'total', text: '', value: '₹100 in credit' },
    ]);
  });
});

test('a balance is owed, in credit, or both; never one netted with the other', () => {
  const told = (owed: number, credit: number) =>
    balanceInWords(balance(money(owed), money(credit)), 'INR', 'en');
  expect([told(0, 0), told(50_000, 0), told(0, 10_000), told(50_000, 10_000)]).toEqual([
    ...['₹0', '₹500', '₹100 in credit', '₹500 owed · ₹100 in credit'],
  ]);
});

test('a receipt tells credit of other accounts, of its own it tells none twice', () => {
  const [own] = closings(0);
  const accounts = closings(0, 0).map(({ accountId }, place) => ({
    row: {
      ...{ id: accountId, businessId: dairy.id, customerId, kind: 'main' as const, version: 1 },
      ...{ outstanding: ZERO, unapplied: money(place === 0 ? 700 : 300) },
    },
    code: null,
    balance: balance(ZERO, money(place === 0 ? 700 : 300)),
  }));
  if (own === undefined) throw new Error('no account');
  expect(creditElsewhere({ accounts }, own.accountId)).toBe(300);
  expect(creditElsewhere({ accounts: accounts.slice(0, 1) }, own.accountId)).toBeUndefined();
});
