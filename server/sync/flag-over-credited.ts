// What is told of credit beyond what was owed, and what ends it, once accounts are settled.
import type { Accepted } from './admit.ts';
import type { Settled } from './settle.ts';
import type { Closings, IssueWrite, VoidWrite } from './writes.ts';

/** Raises `over_credited`; of facts that came before, as issues of their own. */
export function flagOverCredited(
  accepted: readonly Accepted[],
  settled: readonly Settled[],
): readonly IssueWrite[] {
  if (settled.every(({ over }) => over.raised.length === 0)) return [];
  const here = new Map(accepted.map(({ fact, issues }) => [fact.id, issues]));
  const late: IssueWrite[] = [];
  for (const { over, account } of settled) {
    const { businessId, customerId } = account;
    for (const factId of over.raised) {
      const issues = here.get(factId);
      if (issues === undefined) {
        late.push({ factId, kind: 'over_credited', businessId, customerId });
      } else issues.add('over_credited');
    }
  }
  return late;
}

/** Credits that are too much no longer, each with the void or the invoice that made it so. */
export function creditedBy(
  settled: readonly Settled[],
  voids: readonly VoidWrite[],
): Closings['credited'] {
  return settled.flatMap(({ over: { closed, closedBy } }) => {
    if (closedBy === null) return [];
    const voided = voids.find((one) => one.isEffective && one.targetId === closedBy);
    return closed.map((id) => ({ id, factId: voided?.voidId ?? closedBy }));
  });
}
