// Amounts in words: English, Hindi and Kiswahili, where two amounts must never sound alike.
import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../../client/payments/amount-in-words.ts';
import { hindiNumber } from '../../../client/payments/number-words-hi.ts';
import { swahiliNumber } from '../../../client/payments/number-words-sw.ts';
import { money } from '../../../shared/kernel/money.ts';

describe('an amount in words', () => {
  test.each([
    [120_000, 'one thousand two hundred rupees'],
    [120_050, 'one thousand two hundred rupees and fifty paise'],
    [100, 'one rupee'],
    [5, 'five paise'],
    [0, 'zero rupees'],
    [12_34_567_00, 'twelve lakh thirty-four thousand five hundred sixty-seven rupees'],
    [2_00_00_000_00, 'two crore rupees'],
    [1_100_00, 'one thousand one hundred rupees'],
    [19_00, 'nineteen rupees'],
    [90_00, 'ninety rupees'],
  ])('English counts %i paise by lakh and crore', (paise, words) => {
    expect(amountInWords(money(paise), 'INR', 'en')).toBe(words);
  });

  test.each([
    [
      1_234_567_00,
      'one million two hundred thirty-four thousand five hundred sixty-seven shillings',
    ],
    [100_000_00, 'one hundred thousand shillings'],
    [1_00, 'one shilling'],
  ])('English counts %i cents by million', (cents, words) => {
    expect(amountInWords(money(cents), 'KES', 'en')).toBe(words);
  });

  test('a currency without cents has none in words', () => {
    expect(amountInWords(money(1_200), 'UGX', 'en')).toBe('one thousand two hundred shillings');
  });

  test.each([
    [120_000, 'एक हज़ार दो सौ रुपये'],
    [1_187_50, 'एक हज़ार एक सौ सत्तासी रुपये और पचास पैसे'],
    [12_34_567_00, 'बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये'],
    [100, 'एक रुपया'],
    [99_00, 'निन्यानवे रुपये'],
    [5_00_00_000_00, 'पाँच करोड़ रुपये'],
  ])('Hindi says %i paise', (paise, words) => {
    expect(amountInWords(money(paise), 'INR', 'hi')).toBe(words);
  });

  test('every Hindi number below a hundred has its own word', () => {
    const words = Array.from({ length: 100 }, (_, whole) => hindiNumber(whole));
    expect(new Set(words).size).toBe(100);
    expect(words.slice(1)).not.toContain('');
  });

  test.each([
    [120_000, 'shilingi elfu moja na mia mbili'],
    [1_225_00, 'shilingi elfu moja mia mbili ishirini na tano'],
    [50_050, 'shilingi mia tano na senti hamsini'],
    [1_500_000_00, 'shilingi milioni moja, laki tano'],
    [100_00, 'shilingi mia moja'],
    [21_00, 'shilingi ishirini na moja'],
  ])('Kiswahili says %i cents, the unit first', (cents, words) => {
    expect(amountInWords(money(cents), 'KES', 'sw')).toBe(words);
  });

  test('Kiswahili keeps 10,005 apart from 15,000', () => {
    expect(swahiliNumber(10_005)).toBe('elfu kumi, na tano');
    expect(swahiliNumber(15_000)).toBe('elfu kumi na tano');
  });

  test('no two Kiswahili amounts up to thirty thousand sound alike', () => {
    const words = Array.from({ length: 30_001 }, (_, whole) => swahiliNumber(whole));
    expect(new Set(words).size).toBe(30_001);
  });
});
