// An issue of the office's list with its odd fact as screens show facts.
import { decodeFact, effectOf } from '../../shared/facts.ts';
import type { OpenIssue } from '../../shared/issues/answers.ts';
import { money, ZERO } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { ShownFact } from '../store/views.ts';
import { isKnownKind } from './issue-families.ts';

const DAY_MS = 86_400_000;

/** What is shown of an issue, or of what waits for a word. */
export type OddFact = Pick<
  OpenIssue,
  'businessId' | 'fact' | 'deviceId' | 'authorId' | 'author' | 'deviceCode' | 'kind' | 'isVoided'
>;

/** Null where this version or phone knows the fact or its business not yet. */
export function shownFactOf(issue: OddFact, businesses: readonly Business[]): ShownFact | null {
  const { deviceId, authorId, kind, isVoided } = issue;
  const business = businesses.find(({ id }) => id === issue.businessId);
  const decoded = decodeFact(issue.fact, { deviceId, authorId });
  if (business === undefined || !decoded.ok) return null;
  return {
    fact: decoded.value,
    business,
    state: 'in_office',
    isVoided,
    isMatched: false,
    authorName: issue.author,
    deviceCode: issue.deviceCode,
    effect: isVoided ? ZERO : money(effectOf(decoded.value, business)),
    issues: isKnownKind(kind) ? [kind] : [],
    refusal: null,
  };
}

/** Whole days since it was raised; a phone whose clock is behind says 0. */
export function ageDaysOf(issue: Pick<OpenIssue, 'raisedAt'>, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(issue.raisedAt)) / DAY_MS));
}
