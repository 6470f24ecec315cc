// How amounts, days, times and quantities look. Numbers keep Latin digits in every language,
// grouped as the currency's country does; they are formatted from their exact digits, never through
// a float.
import type { Day, Instant } from '../../shared/kernel/day.ts';
import { type Currency, type Money, minorDigits, money } from '../../shared/kernel/money.ts';
import { type Quantity, quantity } from '../../shared/kernel/quantity.ts';
import type { Language } from './language.ts';

const symbols: Readonly<Record<Currency, string>> = {
  INR: '₹',
  KES: 'KSh\u00a0',
  ZAR: 'R\u00a0',
  UGX: 'USh\u00a0',
  TZS: 'TSh\u00a0',
};

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', hi: 'hi-IN', sw: 'sw-KE' };

/** ₹1,200 · ₹1,200.50 · −KSh 300: decimals only where there are some. */
export function formatMoney(amount: Money, currency: Currency, _language?: Language): string {
  const [whole = '0', rest = ''] = digitsOf(Math.abs(amount), minorDigits[currency]);
  const decimals = /^0*$/.test(rest) ? '' : `.${rest}`;
  const sign = amount < 0 ? '−' : '';
  return `${sign}${symbols[currency]}${group(whole, currency === 'INR')}${decimals}`;
}

/** The sign that stands before amounts of a currency: ₹, KSh. */
export function currencySign(currency: Currency): string {
  return symbols[currency].trim();
}

/** 12 · 12.5 · 0.125: at most three decimals, without trailing zeros. */
export function formatQuantity(amount: Quantity | number): string {
  const [whole = '0', rest = ''] = digitsOf(Math.abs(amount), 3);
  const decimals = rest.replace(/0+$/, '');
  return `${amount < 0 ? '−' : ''}${group(whole, false)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Sat 21 Nov; with the year where it is not this one. */
export function formatDay(day: Day | string, language: Language): string {
  const isThisYear = day.startsWith(String(new Date().getFullYear()));
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: isThisYear ? 'short' : undefined,
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(' ', '\u00a0');
}

/** 09:12, by the phone's own clock and zone. */
export function formatTime(at: Instant | string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** 21 Nov, 09:12. */
export function formatMoment(at: Instant | string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** +254 712 345 678: groups of three after the country's two or three digits. */
export function formatPhone(phone: string): string {
  const country = /^\+(91|27|254|255|256)/.exec(phone)?.[0] ?? phone.slice(0, 3);
  const rest = phone.slice(country.length);
  const parts = country === '+91' ? rest.match(/.{1,5}/g) : rest.match(/.{1,3}/g);
  return [country, ...(parts ?? [])].join(' ');
}

/** Minor units from what a keypad holds (`1200`, `1200.5`); null where it is not an amount. */
export function moneyFromTyped(typed: string, currency: Currency): Money | null {
  const units = unitsFromTyped(typed, minorDigits[currency]);
  return units === null ? null : money(units);
}

/** What a keypad shows for an amount: 1200 · 1200.50. */
export function typedFromMoney(amount: Money, currency: Currency): string {
  const [whole = '0', rest = ''] = digitsOf(Math.abs(amount), minorDigits[currency]);
  return /^0*$/.test(rest) ? whole : `${whole}.${rest}`;
}

/** Thousandths from what a keypad holds; null where it is not a quantity. */
export function quantityFromTyped(typed: string): Quantity | null {
  const units = unitsFromTyped(typed, 3);
  return units === null ? null : quantity(units);
}

function unitsFromTyped(typed: string, digits: number): number | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(typed);
  if (match === null || typed === '' || typed === '.') return null;
  const [, whole = '', rest = ''] = match;
  if (rest.length > digits) return null;
  const units = Number(`${whole}${rest.padEnd(digits, '0')}`);
  return Number.isSafeInteger(units) ? units : null;
}

function digitsOf(units: number, digits: number): readonly [string, string] {
  const text = String(units).padStart(digits + 1, '0');
  return [text.slice(0, text.length - digits), text.slice(text.length - digits)];
}

/** 1,234,567 or, in lakhs and crores, 12,34,567. */
function group(whole: string, isInLakhs: boolean): string {
  return isInLakhs
    ? whole.replace(/\B(?=(\d{2})*(\d{3})$)/g, ',')
    : whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
