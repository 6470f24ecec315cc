// Prices and tax rates as people type them, to the millionth and the basis point.
import { expect, test } from 'vitest';
import {
  priceFromTyped,
  rateFromTyped,
  typedFromPrice,
  typedFromRate,
} from '../../../client/app/typed-price.ts';

test('prices have up to six decimals, with a point or a comma', () => {
  expect(priceFromTyped('54.50')).toBe(54_500_000);
  expect(priceFromTyped(' 54,5 ')).toBe(54_500_000);
  expect(priceFromTyped('0,125')).toBe(125_000);
  expect(priceFromTyped('0.000001')).toBe(1);
  expect(['', '.', '-1', '1e3', '1.2345678', '999999999999'].map(priceFromTyped)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test('commas between thousands and lakhs are those that the app prints', () => {
  expect(priceFromTyped('1,200')).toBe(1_200_000_000);
  expect(priceFromTyped('1,20,000.50')).toBe(120_000_500_000);
  expect(priceFromTyped('1,200,5')).toBeNull();
});

test('a price is shown with two decimals at least, and comes back as it was', () => {
  const prices = ['54.50', '0.000001', '1250.00', '0.10'];
  const shown = prices.map((typed) => {
    const price = priceFromTyped(typed);
    return price === null ? '' : typedFromPrice(price);
  });
  expect(shown).toEqual(prices);
});

test('five percent are five hundred basis points', () => {
  expect(rateFromTyped('5')).toBe(500);
  const rate = rateFromTyped('12.5');
  expect(rate === null ? '' : typedFromRate(rate)).toBe('12.5');
  expect(rateFromTyped('101')).toBeNull();
});
