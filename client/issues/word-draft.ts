// The facts by which a yes or no is said on this phone: the end of the issue and, of an odd
// reading, its review in the same moment, so that neither is ever there without the other.
import { decodeFact, type FactType } from '../../shared/facts.ts';
import type { Approval } from '../../shared/issues/approvals.ts';
import type { Verdict } from '../../shared/issues/issue-settled.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Draft } from '../store/views.ts';

export type Word = {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly ids: { readonly review: FactId; readonly settle: FactId };
};

/** The review comes first where there is one: what settles the issue names what it was about. */
export function draftOfWord(approval: Approval, { verdict, reason, ids }: Word): Draft<FactType> {
  const { id: factId, kind, customerId, businessId, deviceId, authorId } = approval;
  const settled = { factId, kind, customerId, reason, verdict };
  const settle = {
    type: 'issue.settled',
    businessId,
    id: ids.settle,
    body: () => settled,
  } as const;
  const odd = decodeFact(approval.fact, { deviceId, authorId });
  if (!odd.ok || odd.value.type !== 'meter.read') return settle;
  const { meterId, customerId: ofCustomer } = odd.value.body;
  const review = {
    ...{ meterId, customerId: ofCustomer, readingId: factId, note: reason },
    verdict: verdict === 'agreed' ? ('accepted' as const) : ('read_again' as const),
  };
  return {
    ...{ type: 'reading.reviewed', businessId, id: ids.review, body: () => review },
    also: settle,
  };
}
