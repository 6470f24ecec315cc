// The form of a payment: chips of amounts, chosen invoices, and the fact that it makes.
import { describe, expect, test } from 'vitest';
import { amountChips } from '../../../client/payments/amount-chips.ts';
import {
  fillChosen,
  type OpenDebit,
  sumOfTicked,
  toggle,
} from '../../../client/payments/chosen-debits.ts';
import { amountOf, openForm, paymentBody } from '../../../client/payments/payment-form.ts';
import { receiptCode } from '../../../shared/kernel/code.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { customerId, factId } from './shown-fact.ts';

const debit = (n: number, amount: number, allocated = 0): OpenDebit => ({
  id: factId(n),
  amount: money(amount),
  allocated: money(allocated),
});
const amounts = (due: number) => amountChips(money(due), 'INR').map(({ amount }) => amount);

describe('chips', () => {
  test('₹1,187.50 due: itself, the next hundred, half in whole rupees', () => {
    // half: 1187.50 ÷ 2 = 593.75 -> 594
    expect(amounts(118_750)).toEqual([118_750, 120_000, 59_400]);
  });
  test('a round due gives no second chip of the same amount', () => {
    expect(amounts(120_000)).toEqual([120_000, 60_000]);
  });
  test('nothing due or credit gives none', () => {
    expect(amounts(0)).toEqual([]);
    expect(amounts(-5_000)).toEqual([]);
  });
  test('small dues round to ten, large ones to five hundred', () => {
    expect(amounts(4_700)[1]).toBe(5_000);
    expect(amounts(12_345_00)[1]).toBe(12_500_00);
  });
});

describe('chosen invoices', () => {
  const debits = [debit(1, 30_000), debit(2, 40_000), debit(3, 10_000, 4_000)];

  test('the amount fills them in the order of ticking', () => {
    // 500 = 400 (second invoice, ticked first) + 100 of the first
    expect(fillChosen(money(50_000), [factId(2), factId(1)], debits)).toEqual([
      { debitId: factId(2), amount: 40_000 },
      { debitId: factId(1), amount: 10_000 },
    ]);
  });
  test('what the amount does not reach is left out', () => {
    expect(fillChosen(money(30_000), [factId(1), factId(2)], debits)).toEqual([
      { debitId: factId(1), amount: 30_000 },
    ]);
  });
  test('only what is left of a part-paid invoice is taken', () => {
    // 100 − 40 = 60
    expect(fillChosen(money(50_000), [factId(3)], debits)).toEqual([
      { debitId: factId(3), amount: 6_000 },
    ]);
  });
  test('an invoice that was paid meanwhile takes nothing', () => {
    expect(fillChosen(money(50_000), [factId(9)], debits)).toEqual([]);
  });
  test('the ticked sum is what would settle them', () => {
    // 300 + 60
    expect(sumOfTicked([factId(1), factId(3)], debits)).toBe(36_000);
  });
  test('ticking twice takes the tick away', () => {
    expect(toggle(toggle([factId(1)], factId(2)), factId(1))).toEqual([factId(2)]);
  });
});

describe('the form', () => {
  const form = openForm(
    factId(7),
    { accountId: mainAccountOf(customerId), due: money(118_750) },
    'INR',
  );

  test('opens with what is due, in cash, oldest first', () => {
    expect(form).toMatchObject({ typed: '1187.50', method: 'cash', ticked: [] });
  });
  test('opens empty when nothing is due', () => {
    const { typed } = openForm(factId(7), { accountId: form.accountId, due: money(0) }, 'INR');
    expect(typed).toBe('');
  });
  test('an amount is whole minor units, more than nothing', () => {
    expect(amountOf('1200.5', 'INR')).toBe(120_050);
    expect(amountOf('1200', 'UGX')).toBe(1_200);
    expect(amountOf('0', 'INR')).toBeNull();
    expect(amountOf('', 'INR')).toBeNull();
    expect(amountOf('10000000001', 'INR')).toBeNull();
  });
  test('the fact carries the choices, and no reference for cash', () => {
    const body = paymentBody(
      { ...form, ticked: [factId(1)], reference: 'left from UPI' },
      { customerId, amount: money(20_000), debits: [debit(1, 30_000)], number: 'R07/2627/00001' },
    );
    expect(body).toMatchObject({
      amount: 20_000,
      reference: '',
      allocation: { type: 'chosen', choices: [{ debitId: factId(1), amount: 20_000 }] },
    });
  });
  test('off a paper receipt it carries the number and code that were typed, set right', () => {
    const code = receiptCode(factId(3));
    const paper = { number: ' r07/2627/00042 ', code: code.toLowerCase().replace('-', '') };
    const of = { customerId, amount: money(20_000), debits: [], number: 'R01/2627/00001' };
    const { receipt } = paymentBody({ ...form, paper }, of);
    expect(receipt).toEqual({ number: 'R07/2627/00042', code });
    expect(paymentBody(form, of)).not.toHaveProperty('receipt');
  });
});
