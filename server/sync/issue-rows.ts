// What is odd about facts as rows of issues.
import type { IssueWrite, NewFact } from './writes.ts';

/** One issue a fact and kind; a wrong clock is told once a batch. */
export function issueRows(rows: readonly NewFact[]): readonly IssueWrite[] {
  const toldOf = new Set<string>();
  return rows.flatMap(({ fact, customerId, issues }) =>
    issues
      .filter((kind) => {
        if (kind !== 'clock_skew') return true;
        const isFirst = !toldOf.has(fact.deviceId);
        toldOf.add(fact.deviceId);
        return isFirst;
      })
      .map((kind) => ({ factId: fact.id, kind, businessId: fact.businessId, customerId })),
  );
}
