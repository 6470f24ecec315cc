// Quantities have three decimals and are stored as whole thousandths; prices have six decimals and
// are stored as whole millionths of a major unit. Their product is exact until its one rounding.
import * as z from 'zod/mini';
import { assert } from './assert.ts';
import {
  type Currency,
  MONEY_LIMIT,
  type Money,
  minorDigits,
  money,
  roundHalfUp,
} from './money.ts';

/** Whole thousandths of a litre, a cubic metre, a piece. */
export type Quantity = number & z.core.$brand<'quantity'>;
/** Whole millionths of a major currency unit for one whole unit of quantity. */
export type Price = number & z.core.$brand<'price'>;

export const QUANTITY_SCALE = 1_000;
export const PRICE_SCALE = 1_000_000;
/** A thousand million units: more than any meter or delivery shows. */
const QUANTITY_LIMIT = 1_000_000_000 * QUANTITY_SCALE;
/** A hundred million of a currency for one unit. */
const PRICE_LIMIT = 100_000_000 * PRICE_SCALE;

export const quantitySchema = z
  .int({ error: 'must be a whole number of thousandths' })
  .check(z.gte(0, 'must not be negative'), z.lte(QUANTITY_LIMIT, 'is larger than any quantity'))
  .brand<'quantity'>();
export const positiveQuantitySchema = z
  .int({ error: 'must be a whole number of thousandths' })
  .check(
    z.gte(1, 'must be more than nothing'),
    z.lte(QUANTITY_LIMIT, 'is larger than any quantity'),
  )
  .brand<'quantity'>();
export const priceSchema = z
  .int({ error: 'must be a whole number of millionths' })
  .check(z.gte(0, 'must not be negative'), z.lte(PRICE_LIMIT, 'is larger than any price'))
  .brand<'price'>();

/** Whole thousandths from a number that must already be whole; of either sign. */
export function quantity(thousandths: number): Quantity {
  assert(Number.isSafeInteger(thousandths), `a quantity is thousandths, not ${thousandths}`);
  return thousandths as Quantity;
}

export function price(millionths: number): Price {
  return priceSchema.parse(millionths);
}

/** Whether quantity × price stays within what one fact may move: what is beyond has no amount. */
export function fitsMoney(amount: Quantity, each: Price, currency: Currency): boolean {
  const minor = BigInt(amount) * BigInt(each) * 10n ** BigInt(minorDigits[currency]);
  return minor <= BigInt(MONEY_LIMIT) * BigInt(QUANTITY_SCALE) * BigInt(PRICE_SCALE);
}

/** 3 × ₹54.50 = ₹163.50: exact, then rounded half up to minor units. */
export function amountFor(amount: Quantity, each: Price, currency: Currency): Money {
  const scale = QUANTITY_SCALE * PRICE_SCALE;
  const product = amount * each * 10 ** minorDigits[currency];
  // Whole numbers below 2^52 are exact as they are: the same sum without the cost of bigint.
  if (product < 2 ** 52) return roundSmall(product, scale);
  return roundHalfUp(
    BigInt(amount) * BigInt(each) * 10n ** BigInt(minorDigits[currency]),
    BigInt(scale),
  );
}

function roundSmall(numerator: number, denominator: number): Money {
  const rest = numerator % denominator;
  return money((numerator - rest) / denominator + (2 * rest >= denominator ? 1 : 0));
}
