// Prices and tax rates as people type them: 54.50 is 54,500,000 millionths, 5 % is 500 basis
// points.
import { PRICE_SCALE, type Price, priceSchema } from '../../shared/kernel/quantity.ts';
import { type TaxRate, taxRateSchema } from '../../shared/ledger/tax.ts';

/** At most six decimals; null where it is no price. */
export function priceFromTyped(typed: string): Price | null {
  const units = scaled(typed, 6);
  const price = units === null ? null : priceSchema.safeParse(units);
  return price?.success ? price.data : null;
}

/** At most two decimals; null where it is no rate. */
export function rateFromTyped(typed: string): TaxRate | null {
  const units = scaled(typed, 2);
  const rate = units === null ? null : taxRateSchema.safeParse(units);
  return rate?.success ? rate.data : null;
}

/** 500 is 5, 1250 is 12.5. */
export const typedFromRate = (rate: TaxRate): string => String(rate / 100);

/** 54,500,000 is 54.50: two decimals at least, six at most. */
export function typedFromPrice(price: Price): string {
  const digits = String(price).padStart(7, '0');
  const rest = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${digits.slice(0, -String(PRICE_SCALE).length + 1)}.${rest}`;
}

/** Thousands and lakhs as the app prints them: 1,200 is no price of one and a fifth. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?=\.|$)/;

function scaled(typed: string, digits: number): number | null {
  const plain = typed.trim().replace(GROUPED, (whole) => whole.replaceAll(',', ''));
  const [, whole = '', rest = ''] = /^(\d{1,9})(?:[.,](\d*))?$/.exec(plain) ?? [];
  if (whole === '' || rest.length > digits) return null;
  return Number(`${whole}${rest.padEnd(digits, '0')}`);
}
