// Matches that no longer stand: a payment that was found at the bank is voided, or its statement is
// taken back. The line is open again, and somebody must look at it, whatever arrived first.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Accepted } from './admit.ts';
import type { HeldVoid } from './load.ts';
import { type HeldMatch, namedByMatch } from './load-matches.ts';
import type { IssueWrite, VoidWrite } from './writes.ts';

export type MatchGrounds = {
  /** Voids of the book that name facts of this group, or what its matches name. */
  readonly held: readonly HeldVoid[];
  readonly decided: readonly VoidWrite[];
  readonly matches: readonly HeldMatch[];
};

/** Flags the group's own matches; answers the issues of those that are in the book. */
export function flagBrokenMatches(
  accepted: readonly Accepted[],
  { held, decided, matches }: MatchGrounds,
): readonly IssueWrite[] {
  const gone = new Set<FactId>(
    [...held, ...decided].filter((one) => one.isEffective).map((one) => one.targetId),
  );
  const isBroken = (id: FactId, names: readonly FactId[]) =>
    !gone.has(id) && names.some((name) => gone.has(name));
  for (const one of accepted) {
    if (isBroken(one.fact.id, namedByMatch(one))) one.issues.add('match_broken');
  }
  return matches
    .filter(({ id, names }) => isBroken(id, names))
    .map(({ id, businessId, customerId }) => ({
      factId: id,
      kind: 'match_broken',
      businessId,
      customerId,
    }));
}
