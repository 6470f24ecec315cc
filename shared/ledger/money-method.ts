// The ways in which money arrives, and the ledger account that each one fills.
import * as z from 'zod/mini';
import type { LedgerAccountCode } from './chart.ts';

export const moneyMethodSchema = z.enum(['cash', 'upi', 'mpesa', 'cheque', 'bank']);
export type MoneyMethod = z.infer<typeof moneyMethodSchema>;

export const moneyAccount: Readonly<Record<MoneyMethod, LedgerAccountCode>> = {
  cash: '1100',
  upi: '1120',
  mpesa: '1130',
  cheque: '1140',
  bank: '1110',
};

/**
 * A reference as it is compared: typed in small letters or with blanks it is the same. The book
 * finds references by this very form (migration 0028).
 */
export const plainReference = (typed: string): string => typed.replaceAll(' ', '').toUpperCase();

/**
 * Money that went past our hands and carries no reference by which the office could find it: the
 * customer says that it was sent. It counts as paid, and is shown as claimed until it is matched.
 */
export const isClaimed = (method: MoneyMethod, reference: string): boolean =>
  (method === 'upi' || method === 'mpesa') && reference === '';
