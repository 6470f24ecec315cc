// The entry of a sale: what is owed or came in, what was earned, and what of it is the state's.
import { negate } from '../kernel/money.ts';
import type { Business } from '../ledger/business.ts';
import type { LedgerAccountCode } from '../ledger/chart.ts';
import { entry, type Posting } from '../ledger/posting.ts';
import type { SaleTotal } from './sale-total.ts';

/** `account` is debited: receivables, or the till that took the money. */
export const postSale = (
  sum: SaleTotal,
  account: LedgerAccountCode,
  business: Pick<Business, 'trade'>,
): readonly Posting[] => entry([{ account, amount: sum.total }, ...earned(sum, business)]);

/** What of a sale was earned and what is the state's, all credited. */
export function earned(sum: SaleTotal, business: Pick<Business, 'trade'>): readonly Posting[] {
  return [
    { account: business.trade === 'laundry' ? '4200' : '4000', amount: negate(sum.taxable) },
    { account: '2200', amount: negate(sum.vat) },
    { account: '2210', amount: negate(sum.cgst) },
    { account: '2220', amount: negate(sum.sgst) },
    { account: '2230', amount: negate(sum.igst) },
  ];
}
