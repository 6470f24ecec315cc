// Which billing a business has: of its meters, or of its deliveries. The command and the office's
// screen both start here.
import { addDays, type Day, day } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { invoicingPlan } from '../deliveries/invoicing-plan.ts';
import { billingPlan } from '../meters/billing-plan.ts';
import type { RunPlan } from '../runs/run-plan.ts';

export type BillingAsk = { readonly business: Business; readonly upTo: Day };

const isMetered = ({ trade }: Business) => trade === 'water' || trade === 'utility';

export const billingOf = (asked: BillingAsk): RunPlan =>
  isMetered(asked.business) ? billingPlan(asked) : invoicingPlan(asked);

/** Up to yesterday where meters are read; where goods are delivered, up to the end of last month. */
export function usualUpTo(business: Business, today: Day): Day {
  return addDays(isMetered(business) ? today : day(`${today.slice(0, 7)}-01`), -1);
}
