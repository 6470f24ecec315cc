// What a void must agree with: the fact that it names, and whose it is to undo. The office undoes
// anything; everybody else what they recorded themselves, on the same day of the business.
import type { AccountId, BusinessId, CustomerId, PersonId } from '../kernel/ids.ts';

/** What a void and the fact that it names have in common. */
export type VoidSide = {
  readonly businessId: BusinessId;
  /** Null for what is about no customer: entries by hand, lines of a bank. */
  readonly customerId: CustomerId | null;
  readonly accountId: AccountId | null;
  readonly authorId: PersonId;
  /** On which it was written down, by the phone's clock: not the day that it claims. */
  readonly day: string;
};

/** Whether a void is about its target: the same business, customer and account. */
export function isAboutTarget(ofVoid: VoidSide, target: VoidSide): boolean {
  return (
    ofVoid.businessId === target.businessId &&
    ofVoid.customerId === target.customerId &&
    ofVoid.accountId === target.accountId
  );
}

/** Whether its author may undo the target: both were written down on one day. */
export function isTheirsToVoid(
  ofVoid: Pick<VoidSide, 'authorId' | 'day'> & { readonly isByOffice: boolean },
  target: Pick<VoidSide, 'authorId' | 'day'>,
): boolean {
  if (ofVoid.isByOffice) return true;
  return ofVoid.authorId === target.authorId && ofVoid.day === target.day;
}
