// What a customer is still to be billed: by month, product and price what was delivered less what
// invoices that stand have billed. So a run may be repeated, a delivery may come late or be voided,
// and nothing is billed twice or forgotten.
import { type Money, money } from '../kernel/money.ts';
import { quantity } from '../kernel/quantity.ts';
import type { Business } from '../ledger/business.ts';
import type { Supply } from '../ledger/tax.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { roundOffOf, totalInvoice } from './invoice-total.ts';
import { fitLines } from './refuse-total.ts';
import type { SaleTotal } from './sale-total.ts';

/** Quantities of one customer that share a month, kind, product, price and tax. */
export type MonthSum = Omit<
  InvoiceLine,
  'quantity' | 'kind' | 'isTakenOff' | 'adjusts' | 'discount'
> & {
  readonly month: string;
  readonly kind: 'subscription' | 'manual_sale';
  readonly supply: Supply;
  /** Thousandths; by the deliveries that count, and by the invoices that stand. */
  readonly delivered: number;
  readonly billed: number;
};

export type InvoicePlan =
  | { readonly type: 'nothing' }
  | { readonly type: 'held'; readonly reason: HeldReason }
  | {
      readonly type: 'ready';
      readonly lines: readonly InvoiceLine[];
      readonly supply: Supply;
      readonly roundOff: Money;
      readonly total: Money;
      readonly sum: SaleTotal;
    };

/** Why no invoice can be made of what is due. */
export type HeldReason = 'no_price' | 'two_supplies' | 'below_nothing' | 'too_large';

export type InvoiceGrounds = {
  readonly business: Pick<Business, 'currency' | 'taxScheme'>;
  /** The month that is billed, YYYY-MM; earlier ones are adjusted. */
  readonly month: string;
  readonly roundsToUnit: boolean;
};

/** `sums`: of the month and of those before it. */
export function planInvoice(sums: readonly MonthSum[], grounds: InvoiceGrounds): InvoicePlan {
  const due = sums.filter(({ delivered, billed }) => delivered !== billed).toSorted(byMonth);
  if (due.length === 0) return { type: 'nothing' };
  if (due.some(({ price }) => price === 0)) return { type: 'held', reason: 'no_price' };
  const [supply = 'within', other] = new Set(due.map((one) => one.supply));
  if (other !== undefined) return { type: 'held', reason: 'two_supplies' };
  const lines = due.map((one) => lineOf(one, grounds.month));
  const { business } = grounds;
  if (!fitLines(lines, business.currency)) {
    return { type: 'held', reason: 'too_large' };
  }
  const sum = totalInvoice(lines, supply, business);
  const roundOff = grounds.roundsToUnit ? roundOffOf(sum.total, business) : money(0);
  const total = money(sum.total + roundOff);
  if (total <= 0) return { type: 'held', reason: 'below_nothing' };
  return { type: 'ready', lines, supply, roundOff, total, sum };
}

function lineOf(sum: MonthSum, billedMonth: string): InvoiceLine {
  const { month, kind, supply: _, delivered, billed, ...line } = sum;
  const isNow = month === billedMonth && delivered > billed;
  return {
    ...line,
    quantity: quantity(Math.abs(delivered - billed)),
    ...(isNow
      ? { kind }
      : {
          kind: 'adjustment',
          adjusts: { month, kind },
          ...(delivered < billed && { isTakenOff: true }),
        }),
  };
}

/** The month itself first, then what it adjusts; of a month in the order of the names. */
function byMonth(a: MonthSum, b: MonthSum): number {
  if (a.month !== b.month) return a.month > b.month ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'subscription' ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.price - b.price;
}
