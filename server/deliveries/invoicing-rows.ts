// What becomes of each customer in an invoicing: the row that the run keeps account of, with why it
// was held or what to look at, and the sums of all.
import type { HeldReason, InvoicePlan } from '../../shared/sales/plan-invoice.ts';
import type { ServerFact } from '../runs/record-on-server.ts';
import type { Figures, RunRow } from '../runs/run-plan.ts';
import type { BillableCustomer } from './load-deliveries.ts';

export type Due = {
  readonly customer: BillableCustomer;
  readonly plan: InvoicePlan;
  /** Days on which something was due and nobody said what became of it. */
  readonly unrecorded: number;
  /** Days of the month on which something was due. */
  readonly dueDays: number;
  readonly fact: ServerFact | null;
};

/** Why the book did not take a fact, by its id. */
export type Refused = ReadonlyMap<string, string>;

/** None for a customer to whom nothing was due and of whom nothing is to be told. */
export function rowOf(due: Due, refused: Refused): readonly RunRow[] {
  const { customer, plan, unrecorded, dueDays, fact } = due;
  const { id: customerId, name, code } = customer;
  const about = {
    // Codes are no keys: two customers may carry the same.
    ...{ table: 'customer', key: customerId, customerId },
    source: { name, code, dueDays, unrecordedDays: unrecorded },
  };
  if (plan.type === 'held') {
    const told = { reasons: [plan.reason], words: `${name}: ${heldWords[plan.reason]}` };
    return [{ ...about, ...told, outcome: 'apart', amount: null, factId: null }];
  }
  const why = refused.get(fact?.id ?? '') ?? null;
  const remarks = remarksOf(due);
  if (plan.type === 'nothing' && remarks.length === 0) return [];
  const words = [why, ...remarks.map((remark) => remarkWords[remark](unrecorded))];
  return [
    {
      ...about,
      amount: plan.type === 'ready' ? plan.total : null,
      factId: fact?.id ?? null,
      reasons: [...(why === null ? [] : ['refused']), ...remarks],
      outcome: outcomeOf(why, remarks.length > 0),
      words:
        why === null && remarks.length === 0 ? '' : `${name}: ${words.filter(Boolean).join('; ')}`,
    },
  ];
}

const outcomeOf = (why: string | null, isRemarked: boolean): RunRow['outcome'] => {
  if (why !== null) return 'apart';
  return isRemarked ? 'remarked' : 'landed';
};

type Remark = 'days_unrecorded' | 'adjusted';

function remarksOf({ plan, unrecorded }: Due): readonly Remark[] {
  const isAdjusted = plan.type === 'ready' && plan.lines.some(({ kind }) => kind === 'adjustment');
  return [
    ...(unrecorded > 0 ? (['days_unrecorded'] as const) : []),
    ...(isAdjusted ? (['adjusted'] as const) : []),
  ];
}

const remarkWords: Readonly<Record<Remark, (days: number) => string>> = {
  days_unrecorded: (days) =>
    days === 1 ? 'nothing was recorded on one day' : `nothing was recorded on ${days} days`,
  adjusted: () => 'an earlier month is adjusted',
};

const heldWords: Readonly<Record<HeldReason, string>> = {
  no_price: 'something was delivered that has no price',
  two_supplies: 'delivered within the state and to another one: bill them apart',
  below_nothing: 'more was billed before than is due now: write a credit note',
  too_large: 'more than one invoice may carry',
};

/** Counts what became of the customers, and sums what was invoiced. */
export function makeTally() {
  const sums = { invoiced: 0, held: 0, unrecorded: 0, adjusted: 0, nothingDue: 0, totalMinor: 0 };
  return {
    add: (due: readonly Due[], rows: readonly RunRow[]) => {
      const made = rows.filter(({ outcome, amount }) => outcome !== 'apart' && amount !== null);
      const having = (reason: string) => rows.filter(({ reasons }) => reasons.includes(reason));
      sums.nothingDue += due.filter(({ plan }) => plan.type === 'nothing').length;
      sums.held += rows.filter(({ outcome }) => outcome === 'apart').length;
      sums.invoiced += made.length;
      sums.totalMinor += made.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
      sums.unrecorded += having('days_unrecorded').length;
      sums.adjusted += having('adjusted').length;
    },
    figures: (): Figures => ({ ...sums }),
  };
}
