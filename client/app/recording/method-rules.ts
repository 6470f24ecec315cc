// The ways in which money arrives, as forms ask for them: which a business knows and what the
// reference of each usually looks like. A reference is never a reason to refuse.
import type { Business } from '../../../shared/ledger/business.ts';
import { type MoneyMethod, plainReference } from '../../../shared/ledger/money-method.ts';

/** The ways to pay that a business knows: UPI in India, M-Pesa where there are shillings. */
export function methodsOf(business: Pick<Business, 'currency'>): readonly MoneyMethod[] {
  if (business.currency === 'INR') return ['cash', 'upi', 'cheque', 'bank'];
  if (business.currency === 'ZAR') return ['cash', 'bank', 'cheque'];
  return ['cash', 'mpesa', 'cheque', 'bank'];
}

/** UTR of 12 digits, M-Pesa code of 10 letters and digits, number of a cheque or of a transfer. */
const usualReference: Readonly<Record<MoneyMethod, RegExp | null>> = {
  cash: null,
  upi: /^\d{12}$/,
  mpesa: /^[A-Z0-9]{10}$/i,
  cheque: /^\d{6,9}$/,
  bank: /^[A-Z0-9]{6,22}$/i,
};

export const hasReference = (method: MoneyMethod): boolean => usualReference[method] !== null;

/** False when a reference was typed that is not of the method's usual form. */
export function looksUsual(method: MoneyMethod, reference: string): boolean {
  const pattern = usualReference[method];
  const plain = reference.replace(/\s/g, '');
  return pattern === null || plain === '' || pattern.test(plain);
}

/**
 * The reference as the fact keeps it: none for cash, at most forty characters, M-Pesa codes and
 * UTRs as the receipt of their network writes them.
 */
export function referenceOf(method: MoneyMethod, typed: string): string {
  if (!hasReference(method)) return '';
  const isCode = method === 'mpesa' || method === 'upi';
  return (isCode ? plainReference(typed.replace(/\s/g, ' ')) : typed.trim()).slice(0, 40);
}
