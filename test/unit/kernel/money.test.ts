// Money, quantities and prices: exact until one rounding, half up, credits mirroring debits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencySchema,
  MONEY_LIMIT,
  minorDigits,
  money,
  moneySchema,
  negate,
  positiveMoneySchema,
  roundHalfUp,
  signedMoneySchema,
} from '../../../shared/kernel/money.ts';
import { amountFor, fitsMoney, price, quantity } from '../../../shared/kernel/quantity.ts';
import { law } from './law.ts';

describe('rounding', () => {
  test.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [4n, 3n, 1],
    [-4n, 3n, -1],
    [1n, 2n, 1],
    [-1n, 2n, -1],
    [49n, 100n, 0],
    [-49n, 100n, 0],
    [0n, 7n, 0],
  ])('%i / %i is %i', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  test('by nothing or less stops the work', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow('divides by more than nothing');
    expect(() => roundHalfUp(1n, -2n)).toThrow('divides by more than nothing');
  });
});

describe('money', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is never %d', (units) => {
    expect(() => money(units)).toThrow('money is whole minor units');
  });

  test('knows no negative nothing', () => {
    expect(Object.is(negate(money(0)), 0)).toBe(true);
    expect(Object.is(money(-0), 0)).toBe(true);
  });

  test('of one fact ends at the limit', () => {
    expect(moneySchema.safeParse(MONEY_LIMIT).success).toBe(true);
    expect(moneySchema.safeParse(MONEY_LIMIT + 1).success).toBe(false);
    expect(moneySchema.safeParse(0).success).toBe(true);
    expect(positiveMoneySchema.safeParse(0).success).toBe(false);
    expect(signedMoneySchema.safeParse(0).success).toBe(false);
    expect(signedMoneySchema.safeParse(-MONEY_LIMIT).success).toBe(true);
    expect(signedMoneySchema.safeParse(-MONEY_LIMIT - 1).success).toBe(false);
  });
});

describe('the amount of a quantity', () => {
  test.each([
    // 3 × 54.50 = 163.50
    [3_000, 54_500_000, 'INR', 163_50],
    // 0.333 × 0.05 = 0.01665, rounded to 0.02
    [333, 50_000, 'INR', 2],
    // 0.001 × 5.00 = 0.005, rounded up to 0.01
    [1, 5_000_000, 'KES', 1],
    // 0.001 × 4.999999 = 0.004999999, rounded down
    [1, 4_999_999, 'KES', 0],
    // 1.5 × 333 = 499.5 shillings; Uganda has no cents
    [1_500, 333_000_000, 'UGX', 500],
    // 1.1 × 1.1 = 1.21; in floats 1.2100000000000002
    [1_100, 1_100_000, 'ZAR', 1_21],
  ] as const)('%i thousandths at %i millionths in %s is %i', (...row) => {
    const [much, each, currency, amount] = row;
    expect(amountFor(quantity(much), price(each), currency)).toBe(amount);
  });

  test('is told apart where it is more than one fact may move', () => {
    // 100,000 × 100,000.00 = 10,000,000,000.00, the limit of a currency with cents
    expect(fitsMoney(quantity(100_000_000), price(100_000_000_000), 'INR')).toBe(true);
    expect(fitsMoney(quantity(100_000_001), price(100_000_000_000), 'INR')).toBe(false);
    expect(fitsMoney(quantity(100_000_001), price(100_000_000_000), 'UGX')).toBe(true);
  });
});

const thousandths = fc.integer({ min: 0, max: 1_000_000_000 }).map(quantity);
const millionths = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(price);
const currencies = fc.constantFrom(...currencySchema.options);

law(
  'an amount is the rational product, rounded half up once',
  fc.property(thousandths, millionths, currencies, (much, each, currency) => {
    fc.pre(fitsMoney(much, each, currency));
    const amount = BigInt(amountFor(much, each, currency));
    // amount = floor(exact + 1/2), that is: amount ≤ exact + 1/2 < amount + 1
    const twiceExact = 2n * BigInt(much) * BigInt(each) * 10n ** BigInt(minorDigits[currency]);
    const unit = 1_000n * 1_000_000n;
    expect(2n * amount * unit <= twiceExact + unit).toBe(true);
    expect(twiceExact + unit < 2n * (amount + 1n) * unit).toBe(true);
  }),
);

law(
  'a negative rounds as the mirror of its positive',
  fc.property(
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
    (numerator, denominator) => {
      const up = roundHalfUp(numerator, denominator);
      expect(roundHalfUp(-numerator, denominator)).toBe(negate(up));
      const twice = 2n * numerator;
      expect(2n * BigInt(up) * denominator <= twice + denominator).toBe(true);
      expect(twice + denominator < 2n * (BigInt(up) + 1n) * denominator).toBe(true);
    },
  ),
);
