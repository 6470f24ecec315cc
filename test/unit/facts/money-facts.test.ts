// What a sale, a payment, an opening balance and a void mean in the books, and where they are
// refused: postings in paise with the sum beside them.
import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../shared/facts.ts';
import { asha, bodies, dairy, fact, idOf, meaningOf, refusalOf } from './fact-samples.ts';

const main = { accountId: asha, customerId: asha, kind: 'main' };

describe('a sale on account', () => {
  const sold = fact('sale.recorded');

  test('is owed by the customer, earned by the shop, and part of it is the states’', () => {
    expect(meaningOf(sold)).toEqual({
      refused: null,
      account: main,
      // 1,050.00 − 25.00 − 25.00 − 1,000.00 = 0
      postings: ['1200 105000', '2210 -2500', '2220 -2500', '4000 -100000'],
      openItem: {
        id: sold.id,
        accountId: asha,
        side: 'debit',
        kind: 'invoice',
        amount: 105_000,
        day: '2026-11-21',
        // 15 days' credit
        dueDay: '2026-12-06',
        number: '01/2627/00042',
        choices: [],
      },
      changes: [],
      number: '01/2627/00042',
      reference: null,
      voids: null,
      isVoidable: true,
      sentence: '2.5 kg Paneer',
    });
    expect(effectOf(sold, dairy)).toBe(105_000);
  });

  test('to another state owes IGST', () => {
    // 1,050.00 − 50.00 − 1,000.00 = 0
    expect(meaningOf(fact('sale.recorded', { supply: 'between' })).postings).toEqual([
      '1200 105000',
      '2230 -5000',
      '4000 -100000',
    ]);
  });

  test('whose total is not that of its lines is refused', () => {
    expect(refusalOf(fact('sale.recorded', { total: 104_999 }))).toBe(
      'its total is 104999 but its lines make 105000',
    );
  });

  test('whose line makes more than one fact may move is refused, not a crash', () => {
    const line = Object(bodies['sale.recorded']['lines'])[0];
    const lines = [{ ...line, quantity: 1_000_000_000_000, price: 100_000_000_000_000 }];
    expect(refusalOf(fact('sale.recorded', { lines }))).toBe(
      'a line of it makes more than one fact may move',
    );
  });

  test('on the last day of the calendar has a due day', () => {
    const late = fact('sale.recorded', {}, { day: '2099-12-31' });
    expect(meaningOf(late).openItem?.dueDay).toBe('2099-12-31');
  });
});

test('a sale paid at once owes nothing and names its reference', () => {
  const settlement = { type: 'paid', method: 'mpesa', reference: 'SKL1X2Y3Z4' };
  const sold = fact('sale.recorded', { settlement });
  // 1,050.00 − 25.00 − 25.00 − 1,000.00 = 0
  expect(meaningOf(sold)).toMatchObject({
    postings: ['1130 105000', '2210 -2500', '2220 -2500', '4000 -100000'],
    openItem: null,
    reference: 'SKL1X2Y3Z4',
    sentence: '2.5 kg Paneer, paid at once',
  });
  expect(effectOf(sold, dairy)).toBe(0);
});

describe('a payment', () => {
  const paid = fact('payment.recorded');

  test('fills the account of its method and lowers what is owed', () => {
    expect(meaningOf(paid)).toEqual({
      refused: null,
      account: main,
      // 500.00 − 500.00 = 0
      postings: ['1120 50000', '1200 -50000'],
      openItem: {
        id: paid.id,
        accountId: asha,
        side: 'credit',
        kind: 'payment',
        amount: 50_000,
        day: '2026-11-21',
        dueDay: '2026-11-21',
        number: 'R01/2627/00007',
        choices: [],
      },
      changes: [],
      number: 'R01/2627/00007',
      reference: '412345678901',
      voids: null,
      isVoidable: true,
      sentence: 'Payment by UPI 412345678901',
    });
    expect(effectOf(paid, dairy)).toBe(-50_000);
  });

  test.each([
    ['cash', '1100'],
    ['bank', '1110'],
    ['upi', '1120'],
    ['mpesa', '1130'],
    ['cheque', '1140'],
  ])('by %s goes to %s', (method, account) => {
    expect(meaningOf(fact('payment.recorded', { method })).postings).toEqual(
      [`${account} 50000`, '1200 -50000'].toSorted(),
    );
  });

  test('in cash names no reference', () => {
    const cash = meaningOf(fact('payment.recorded', { method: 'cash', reference: '' }));
    expect(cash).toMatchObject({ reference: null, sentence: 'Payment by cash' });
  });

  test('on the account of a meter is about that account', () => {
    const onMeter = meaningOf(fact('payment.recorded', { accountId: idOf('a', 1) }));
    expect(onMeter.account).toEqual({ ...main, accountId: idOf('a', 1), kind: 'meter' });
    expect(onMeter.openItem?.accountId).toBe(idOf('a', 1));
  });

  test('keeps the invoices that were chosen, up to its own amount', () => {
    const chosen = (...amounts: number[]) =>
      fact('payment.recorded', {
        allocation: {
          type: 'chosen',
          choices: amounts.map((amount, n) => ({ debitId: idOf('f', n), amount })),
        },
      });
    // 300.00 + 200.00 of 500.00
    expect(meaningOf(chosen(30_000, 20_000))).toMatchObject({
      refused: null,
      openItem: {
        choices: [
          { debitId: idOf('f', 0), amount: 30_000 },
          { debitId: idOf('f', 1), amount: 20_000 },
        ],
      },
    });
    // 300.00 + 200.01 of 500.00
    expect(refusalOf(chosen(30_000, 20_001))).toBe(
      'the chosen invoices take 50001 of a payment of 50000',
    );
  });
});

describe('an opening balance', () => {
  test('that is owed is a debt of its day', () => {
    const opened = fact('opening.recorded');
    expect(meaningOf(opened)).toEqual({
      refused: null,
      account: main,
      // 1,250.00 − 1,250.00 = 0
      postings: ['1200 125000', '3900 -125000'],
      openItem: {
        id: opened.id,
        accountId: asha,
        side: 'debit',
        kind: 'opening',
        amount: 125_000,
        day: '2026-11-21',
        dueDay: '2026-11-21',
        number: null,
        choices: [],
      },
      changes: [],
      number: null,
      reference: null,
      voids: null,
      isVoidable: true,
      sentence: 'Opening balance',
    });
    expect(effectOf(opened, dairy)).toBe(125_000);
  });

  test('in credit is money in hand', () => {
    const opened = fact('opening.recorded', { amount: -125_000 });
    expect(meaningOf(opened)).toMatchObject({
      // −1,250.00 + 1,250.00 = 0
      postings: ['1200 -125000', '3900 125000'],
      openItem: { side: 'credit', kind: 'opening_credit', amount: 125_000 },
      sentence: 'Opening credit',
    });
    expect(effectOf(opened, dairy)).toBe(-125_000);
  });
});

describe('a void', () => {
  test('names what it undoes and posts nothing of its own', () => {
    expect(meaningOf(fact('fact.voided'))).toEqual({
      refused: null,
      account: main,
      postings: [],
      openItem: null,
      changes: [],
      number: null,
      reference: null,
      voids: { factId: idOf('f', 4) },
      isVoidable: false,
      sentence: 'Voided: wrong customer',
    });
  });

  test('of a fact without an account touches none', () => {
    expect(meaningOf(fact('fact.voided', { accountId: null })).account).toBeNull();
    expect(meaningOf(fact('fact.voided', { accountId: idOf('a', 1) })).account?.kind).toBe('meter');
  });

  test('of itself is refused', () => {
    expect(refusalOf(fact('fact.voided', { factId: idOf('f', 100) }))).toBe('it voids itself');
  });
});
