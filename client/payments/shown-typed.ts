// What was typed so far as it is shown: grouped like money, with the point and noughts as typed.
import type { Currency } from '../../shared/kernel/money.ts';
import { currencySign, formatMoney, moneyFromTyped } from '../app/format.ts';

/** «120000.5» -> «1,20,000.5» in rupees; «» -> «0». */
export function shownTyped(typed: string, currency: Currency): string {
  const [whole = '', ...fraction] = typed.split('.');
  const amount = moneyFromTyped(whole === '' ? '0' : whole, currency);
  if (amount === null) return typed;
  const grouped = formatMoney(amount, currency).replace(currencySign(currency), '').trim();
  return [grouped, ...fraction].join('.');
}
