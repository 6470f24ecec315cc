// How amounts, quantities and phone numbers look, and what a keypad's digits mean.
import { describe, expect, test } from 'vitest';
import {
  formatMoney,
  formatPhone,
  formatQuantity,
  moneyFromTyped,
  quantityFromTyped,
  typedFromMoney,
} from '../../../client/app/format.ts';
import { money } from '../../../shared/kernel/money.ts';

describe('money', () => {
  test('is grouped as its country does and shows decimals only where there are some', () => {
    expect(formatMoney(money(120_000), 'INR')).toBe('₹1,200');
    expect(formatMoney(money(12_345_678_905), 'INR')).toBe('₹12,34,56,789.05');
    expect(formatMoney(money(12_345_678_900), 'KES')).toBe('KSh\u00a0123,456,789');
    expect(formatMoney(money(50), 'INR')).toBe('₹0.50');
    expect(formatMoney(money(0), 'ZAR')).toBe('R\u00a00');
  });

  test('of a currency without decimals has none', () => {
    expect(formatMoney(money(120_000), 'UGX')).toBe('USh\u00a0120,000');
    expect(moneyFromTyped('120000', 'UGX')).toBe(120_000);
    expect(moneyFromTyped('1.5', 'UGX')).toBeNull();
  });

  test('below nothing carries a true minus before the sign of the currency', () => {
    expect(formatMoney(money(-45_050), 'INR')).toBe('−₹450.50');
  });

  test('keeps every unit of the largest amounts', () => {
    // 9,007,199,254,740,991 paise: a float of rupees could not hold its last paisa
    expect(formatMoney(money(Number.MAX_SAFE_INTEGER), 'INR')).toBe('₹9,00,71,99,25,47,409.91');
  });
});

describe('a keypad', () => {
  test('means whole minor units, however many decimals were typed', () => {
    expect(moneyFromTyped('1200', 'INR')).toBe(120_000);
    expect(moneyFromTyped('1200.5', 'INR')).toBe(120_050);
    expect(moneyFromTyped('0.07', 'INR')).toBe(7);
    expect(moneyFromTyped('.5', 'INR')).toBe(50);
  });

  test('means nothing where no amount was typed', () => {
    for (const typed of ['', '.', '1.234', '1,200', '-5', 'abc', '99999999999999999']) {
      expect(moneyFromTyped(typed, 'INR')).toBeNull();
    }
  });

  test('shows an amount so that it means the same again', () => {
    for (const units of [7, 50, 120_000, 120_050, 999_999_999_999]) {
      expect(moneyFromTyped(typedFromMoney(money(units), 'INR'), 'INR')).toBe(units);
    }
  });

  test('takes quantities to the thousandth', () => {
    expect(quantityFromTyped('1.5')).toBe(1500);
    expect(quantityFromTyped('0.0005')).toBeNull();
  });
});

test('a quantity drops trailing zeros', () => {
  expect(formatQuantity(1_373_000)).toBe('1,373');
  expect(formatQuantity(54_500)).toBe('54.5');
  expect(formatQuantity(125)).toBe('0.125');
});

test('a phone number is grouped behind its country', () => {
  expect(formatPhone('+919876543210')).toBe('+91 98765 43210');
  expect(formatPhone('+254712345678')).toBe('+254 712 345 678');
});
