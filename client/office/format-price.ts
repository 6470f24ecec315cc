// A price with its sign: ₹54.50, and finer than the currency where it is.
import type { Currency } from '../../shared/kernel/money.ts';
import type { Price } from '../../shared/kernel/quantity.ts';
import { currencySign } from '../app/format.ts';
import { typedFromPrice } from '../app/typed-price.ts';

export const formatPrice = (price: Price, currency: Currency): string =>
  `${currencySign(currency)}\u00a0${typedFromPrice(price).replace(/\.00$/, '')}`;
