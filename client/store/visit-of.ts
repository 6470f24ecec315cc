// What a fact says of a stop: that work was done there, that nothing could be, or neither.
import type { Fact } from '../../shared/facts.ts';
import type { ShownFact } from './views.ts';

const WORK: ReadonlySet<string> = new Set([
  'delivery.recorded',
  'payment.recorded',
  'sale.recorded',
  'meter.read',
  'bill.issued',
]);

export function visitOf(fact: Fact): 'done' | 'skipped' | null {
  const isNothing = fact.type === 'delivery.recorded' && fact.body.skipped !== null;
  if (isNothing || fact.type === 'stop.skipped') return 'skipped';
  return WORK.has(fact.type) ? 'done' : null;
}

/** Of a stop's facts of the day none that stands is a visit. */
export const isStillToDo = (shown: readonly ShownFact[]): boolean =>
  shown.every(({ fact, isVoided }) => isVoided || visitOf(fact) === null);
