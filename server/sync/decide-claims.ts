// What M-Pesa itself tells of a code counts; what people wrote down by the same code undoes itself,
// whichever came first, and is told where it names another amount or account. M-Pesa's payment that
// the office voided asks nothing of what comes afterwards: then the office enters it anew.
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import { plainReference } from '../../shared/ledger/money-method.ts';
import type { Accepted } from './admit.ts';
import type { ReceiptJudgement, Spare } from './decide-receipts.ts';
import { incomingId, mpesaCodeOf } from './incoming.ts';
import type { HeldClaim } from './load-claims.ts';
import type { IssueWrite } from './writes.ts';

type Side = Pick<HeldClaim, 'id' | 'businessId' | 'customerId' | 'accountId' | 'isUndone'> & {
  readonly amount: Money;
  readonly incomingId: FactId;
  /** M-Pesa told it this server. */
  readonly isIncoming: boolean;
  /** Null for what was in the book before this group. */
  readonly here: Accepted | null;
};

/** `undone`: what voids undid before this group or in it. */
export function judgeClaims(
  accepted: readonly Accepted[],
  held: ReadonlyMap<FactId, HeldClaim>,
  undone: ReadonlySet<FactId>,
): ReceiptJudgement {
  const sides = [...accepted.flatMap(sideHere), ...[...held.values()].map(sideHeld)];
  const incoming = new Map(
    sides
      .filter((one) => one.isIncoming && !one.isUndone && !undone.has(one.id))
      .map((one) => [one.id, one]),
  );
  const spare: Spare[] = [];
  const issues: IssueWrite[] = [];
  for (const claim of sides) {
    const told = claim.isIncoming ? undefined : incoming.get(claim.incomingId);
    if (told === undefined) continue;
    const { id, businessId, customerId, isUndone } = claim;
    spare.push({ id, businessId, customerId, isUndone });
    const isSame = claim.amount === told.amount && claim.accountId === told.accountId;
    if (isSame && customerId === told.customerId) continue;
    if (claim.here !== null) claim.here.issues.add('claim_differs');
    else issues.push({ factId: id, kind: 'claim_differs', businessId, customerId });
  }
  return { spare, issues };
}

function sideHere(one: Accepted): readonly Side[] {
  const { fact, customerId, account, isFromServer } = one;
  const code = mpesaCodeOf(one);
  if (code === null || fact.type !== 'payment.recorded') return [];
  const { id, businessId, body } = fact;
  const theirs = incomingId(businessId, code);
  return [
    {
      ...{ id, businessId, customerId, accountId: account?.accountId ?? null },
      ...{ amount: body.amount, incomingId: theirs, isUndone: false, here: one },
      isIncoming: id === theirs && isFromServer,
    },
  ];
}

/** One under M-Pesa's id is read only where the server recorded it. */
function sideHeld(one: HeldClaim): Side {
  const theirs = incomingId(one.businessId, plainReference(one.reference));
  return { ...one, incomingId: theirs, isIncoming: one.id === theirs, here: null };
}

/** Whether a payment and the one that carried its code before are M-Pesa's word and a claim. */
export function sameMoney(
  accepted: readonly Accepted[],
  held: ReadonlyMap<FactId, HeldClaim>,
): (one: Accepted, owner: string) => boolean {
  const here = accepted.filter((one) => mpesaCodeOf(one) !== null).map(({ fact }) => fact.id);
  const known = new Set<string>([...here, ...held.keys()]);
  return (one, owner) => {
    const code = mpesaCodeOf(one);
    if (code === null) return false;
    const theirs = incomingId(one.fact.businessId, code);
    return known.has(one.fact.id === theirs ? owner : theirs);
  };
}
