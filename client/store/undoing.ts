// Which voids undo what they name, by the server's own rule: a void that is about another customer,
// account or business, or that was not its author's to make, undoes nothing on any phone.
import { ask, customerOf, type Fact } from '../../shared/facts.ts';
import type { BusinessId, FactId, PersonId } from '../../shared/kernel/ids.ts';
import { OFFICE, type Role } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { recordedDay } from '../../shared/ledger/fact.ts';
import { isAboutTarget, isTheirsToVoid, type VoidSide } from '../../shared/voids/void-rules.ts';
import type { Book } from './book.ts';
import { readSession } from './meta.ts';

export type Authors = {
  readonly businesses: ReadonlyMap<BusinessId, Business>;
  readonly roles: ReadonlyMap<PersonId, Role>;
};

/** The roles of everybody, whoever is signed in here included. */
export async function readRoles(book: Book): Promise<Authors['roles']> {
  const [people, session] = await Promise.all([book.people.toArray(), readSession(book)]);
  const own = session === null ? [] : [session.person];
  return new Map([...own, ...people].map(({ id, role }) => [id, role]));
}

/** The fact that a fact names as voided; null for every other kind. */
export const voidTargetOf = (fact: Fact): FactId | null =>
  ask(fact, (definition, own) => definition.voids(own.body))?.factId ?? null;

/** Of `targets` those that voids among `facts` undo. */
export function undoneAmong(
  facts: Iterable<Fact>,
  targets: ReadonlyMap<FactId, Fact>,
  authors: Authors,
): ReadonlySet<FactId> {
  const undone = new Set<FactId>();
  for (const fact of facts) {
    const target = targets.get(voidTargetOf(fact) ?? fact.id);
    if (target !== undefined && target !== fact && undoes(fact, target, authors)) {
      undone.add(target.id);
    }
  }
  return undone;
}

/** Whether a void takes effect on its target. An author who is not known here is the office. */
export function undoes(voiding: Fact, target: Fact, { businesses, roles }: Authors): boolean {
  const business = businesses.get(target.businessId);
  if (business === undefined || !ask(target, (definition) => definition.isVoidable)) return false;
  const role = roles.get(voiding.authorId);
  const isByOffice = role === undefined || OFFICE.includes(role);
  const own = { ...sideOf(voiding, business), isByOffice };
  const side = sideOf(target, business);
  return isAboutTarget(own, side) && isTheirsToVoid(own, side);
}

const sideOf = (fact: Fact, { zone }: Business): VoidSide => ({
  businessId: fact.businessId,
  customerId: customerOf(fact),
  accountId: ask(fact, (definition, own) => definition.account(own.body))?.accountId ?? null,
  authorId: fact.authorId,
  day: recordedDay(fact, zone),
});
