// Which billing a business has: of its meters, or of its deliveries; then what is paid late. The
// command and the office's screen both start here.
import type { Day } from '../shared/kernel/day.ts';
import type { Business } from '../shared/ledger/business.ts';
import { chargeLateFees } from './billing/charge-late-fees.ts';
import { loadRules } from './billing/load-rules.ts';
import { isMetered } from './billing/usual-up-to.ts';
import { invoicingPlan } from './deliveries/invoicing-plan.ts';
import { billingPlan } from './meters/billing-plan.ts';
import type { RunPlan } from './runs/run-plan.ts';

export type Billed = { readonly business: Business; readonly upTo: Day };

export function billingOf({ business, upTo }: Billed): RunPlan {
  const plan = isMetered(business)
    ? billingPlan({ business, upTo })
    : invoicingPlan({
        ...{ business, upTo },
        isRounded: async (read) => (await loadRules(read, business.id)).rounding === 'unit',
      });
  const late = {
    name: 'charge what is late',
    work: (desk: Parameters<typeof chargeLateFees>[0]) => chargeLateFees(desk, { business, upTo }),
  };
  return { ...plan, steps: [...plan.steps, late] };
}
