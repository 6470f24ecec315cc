// By which way money comes in a region, and the reference that such money carries.
import type { Currency } from '../../shared/kernel/money.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Random } from './random.ts';

export type Paid = { readonly method: MoneyMethod; readonly reference: string };

/** Upper ends of a roll from 0 to 1. */
const ways: Readonly<Record<'INR' | 'KES', readonly (readonly [number, MoneyMethod])[]>> = {
  INR: [
    [0.5, 'cash'],
    [0.93, 'upi'],
    [0.96, 'cheque'],
    [1, 'bank'],
  ],
  KES: [
    [0.28, 'cash'],
    [0.94, 'mpesa'],
    [0.96, 'cheque'],
    [1, 'bank'],
  ],
};

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

export function paidBy(currency: Currency, random: Random): Paid {
  const roll = random.next();
  const list = ways[currency === 'INR' ? 'INR' : 'KES'];
  const method = list.find(([end]) => roll < end)?.[1] ?? 'cash';
  return { method, reference: referenceOf(method, random) };
}

/** UPI: twelve digits. M-Pesa: ten letters and digits from the letter of the year. */
function referenceOf(method: MoneyMethod, random: Random): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(random.whole(0, 9))).join('');
  switch (method) {
    case 'cash':
      return '';
    case 'upi':
      return `6${digits(11)}`;
    case 'mpesa':
      return `U${Array.from({ length: 9 }, () => random.pick([...LETTERS])).join('')}`;
    case 'cheque':
      return digits(6);
    case 'bank':
      return `N${digits(15)}`;
  }
}
