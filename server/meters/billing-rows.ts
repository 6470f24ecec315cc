// What becomes of each meter in a billing: the row that the run keeps account of, with why it was
// held or what to look at.
import type { BillPlan, Estimate } from '../../shared/meters/bill-plan.ts';
import type { ServerFact } from '../runs/record-on-server.ts';
import type { RunRow } from '../runs/run-plan.ts';
import type { BillableMeter } from './load-billing.ts';

export type Due = {
  readonly meter: BillableMeter;
  readonly plan: BillPlan;
  readonly estimate: Estimate | null;
  readonly facts: readonly ServerFact[];
};

type Answer = { readonly outcome: string; readonly words: string | null };
export type Told = ReadonlyMap<string, Answer>;
const HOPED: Answer = { outcome: 'applied', words: null };

/** `told`: what the book said of the facts; null before it was asked. */
export function rowOf({ meter, plan, estimate, facts }: Due, told: Told | null): readonly RunRow[] {
  if (plan.type === 'nothing') return [];
  const { id: meterId, customerId, serial, code } = meter;
  // Codes are no keys: two meters may carry the same.
  const about = { table: 'meter', key: meterId, customerId };
  const source = { code, serial, meterId };
  if (plan.type === 'held') {
    const held = {
      outcome: 'apart',
      reasons: [plan.reason],
      words: heldWords[plan.reason],
    } as const;
    return [{ ...about, ...held, amount: null, factId: null, source }];
  }
  const factId = facts.at(-1)?.id ?? null;
  const answer = told === null ? HOPED : told.get(factId ?? '');
  const { used, from, to, trueUps = [] } = plan.bill;
  const reasons = reasonsOf(answer?.outcome, {
    isEstimated: estimate !== null,
    isCorrected: trueUps.length > 0,
  });
  return [
    {
      ...{ ...about, amount: plan.charge.total, factId, reasons },
      outcome: reasons.includes('refused') ? 'apart' : reasons.length > 0 ? 'remarked' : 'landed',
      words: answer?.words ?? '',
      source: { ...source, used, from: from.day, to: to.day },
    },
  ];
}

type Special = { readonly isEstimated: boolean; readonly isCorrected: boolean };

const reasonsOf = (outcome: string | undefined, { isEstimated, isCorrected }: Special) => [
  ...(isEstimated ? ['estimated'] : []),
  ...(isCorrected ? ['corrected'] : []),
  ...(outcome === 'applied' || outcome === 'there' ? [] : ['refused']),
];

const heldWords: Readonly<Record<Extract<BillPlan, { type: 'held' }>['reason'], string>> = {
  no_tariff: 'It has no tariff',
  no_start: 'Where it began to count is not known',
  no_reading: 'Nobody read it, and its use is not known well enough for an estimate',
  below_last: 'A reading is below the last one',
  far_from_usual: 'More than five times the usual use: accept the reading or read again',
};
