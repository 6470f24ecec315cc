// How many invoices or bills a billing made or would make, and what they come to.
import type { BillingJob } from '../../shared/billing-answers.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatMoney } from '../app/format.ts';

export type Found = { readonly count: number; readonly amount: string };

export function foundOf(job: BillingJob | null, { currency }: Business): Found {
  const figures = job?.report?.steps[0]?.figures ?? {};
  const number = (name: string) => {
    const figure = figures[name];
    return typeof figure === 'number' ? figure : 0;
  };
  return {
    count: number('invoiced') + number('billed'),
    amount: formatMoney(money(number('totalMinor')), currency),
  };
}
