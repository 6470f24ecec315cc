// Credit that goes over is two facts, and neither counts without the other: what leaves one account
// must come to the other, whichever of the two arrives first and however long the second takes.
import type { Day } from '../kernel/day.ts';
import type { AccountId, BusinessId, CustomerId, FactId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { OpenItem } from '../ledger/open-item.ts';

/** What is compared of two facts that may be halves of one move. */
export type Half = {
  readonly id: FactId;
  readonly businessId: BusinessId;
  readonly body: {
    readonly customerId: CustomerId;
    readonly accountId: AccountId;
    readonly otherAccountId: AccountId;
    readonly way: 'out' | 'in';
    readonly pairId: FactId;
    /** In the minor units of their business. */
    readonly amount: Money;
  };
};

/** Both name each other, in one business, and say the same of amount, accounts and customer. */
export function areHalves(one: Half, other: Half): boolean {
  const [a, b] = [one.body, other.body];
  const isNamed = one.id === b.pairId && other.id === a.pairId && one.id !== other.id;
  const isSamePlace = one.businessId === other.businessId && a.customerId === b.customerId;
  const isCrossed = a.accountId === b.otherAccountId && b.accountId === a.otherAccountId;
  return isNamed && isSamePlace && isCrossed && a.amount === b.amount && a.way !== b.way;
}

/** What a half makes owed or in hand, once its other half stands. */
export function halfOpenItem({ id, body, day }: Half & { readonly day: Day }): OpenItem {
  const { accountId, way, amount } = body;
  return {
    id,
    accountId,
    side: way === 'out' ? 'debit' : 'credit',
    kind: way === 'out' ? 'moved_out' : 'moved_in',
    amount,
    day,
    dueDay: day,
    number: null,
    choices: [],
  };
}

/** The halves of a set that have no other half in it. */
export function loneHalves(halves: readonly Half[]): ReadonlySet<FactId> {
  const byId = new Map(halves.map((half) => [half.id, half]));
  const lone = halves.filter((half) => {
    const other = byId.get(half.body.pairId);
    return other === undefined || !areHalves(half, other);
  });
  return new Set(lone.map(({ id }) => id));
}
