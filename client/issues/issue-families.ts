// Kinds of issues that are looked at in the same way, in the order of their weight: money first.
import type { IssueKind } from '../../shared/ledger/fact.ts';

export type IssueFamily = 'money' | 'reading' | 'void' | 'missing' | 'clock' | 'other';

const families: Readonly<Record<IssueKind, IssueFamily>> = {
  receipt_differs: 'money',
  over_credited: 'money',
  overpaid: 'money',
  cash_differs: 'money',
  handover_code_wrong: 'money',
  match_broken: 'money',
  receipt_mismatched: 'money',
  claim_differs: 'money',
  receipt_twice: 'money',
  bill_disagrees: 'money',
  billed_twice: 'money',
  account_of_another: 'money',
  reference_reused: 'money',
  number_reused: 'money',
  period_closed: 'money',
  reading_below_last: 'reading',
  reading_unusual: 'reading',
  reading_no_use: 'reading',
  reading_repeated: 'reading',
  reading_early: 'reading',
  estimates_prolonged: 'reading',
  void_repeated: 'void',
  void_without_effect: 'void',
  void_mismatched: 'void',
  void_not_yours: 'void',
  customer_unknown: 'missing',
  meter_unknown: 'missing',
  account_unknown: 'missing',
  void_target_unknown: 'missing',
  choice_unknown: 'missing',
  half_missing: 'missing',
  round_unknown: 'missing',
  code_reused: 'missing',
  clock_skew: 'clock',
  day_unlikely: 'clock',
};

const kinds = Object.keys(families);

/** A kind of a newer office than this phone belongs to «other». */
export function familyOf(kind: string): IssueFamily {
  return isKnownKind(kind) ? families[kind] : 'other';
}

export function isKnownKind(kind: string): kind is IssueKind {
  return Object.hasOwn(families, kind);
}

/** Money first, then in the order of the list above; unknown kinds last. */
export function byWeight(a: string, b: string): number {
  return weightOf(a) - weightOf(b);
}

const weightOf = (kind: string) => (isKnownKind(kind) ? kinds.indexOf(kind) : kinds.length);
