// A void of a fact with its reason: whose it is to undo, and the body that it becomes.
import { ask, type BodyOf, customerOf, type Fact } from '../../../shared/facts.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { OFFICE, type Role } from '../../../shared/kernel/role.ts';
import { recordedDay } from '../../../shared/ledger/fact.ts';
import { isTheirsToVoid } from '../../../shared/voids/void-rules.ts';
import type { ShownFact } from '../../store/views.ts';

const REASON_LIMIT = 200;

/** Who looks at a fact, on which day of its business. */
export type Voiding = { readonly role: Role; readonly personId: PersonId; readonly today: Day };

/** `now`: it is theirs to undo; `ask`: the office must agree; `none`: it can't be voided here. */
export type VoidRight = 'now' | 'ask' | 'none';

/** By the same rule as the server's: the office anything, others what they recorded that day. */
export function voidRight(shown: ShownFact, { role, personId, today }: Voiding): VoidRight {
  const { fact, business, isVoided, state } = shown;
  const isVoidable = ask(fact, (definition) => definition.isVoidable);
  if (!isVoidable || isVoided || state === 'needs_fixing' || customerOf(fact) === null) {
    return 'none';
  }
  const isByOffice = OFFICE.includes(role);
  const target = { authorId: fact.authorId, day: recordedDay(fact, business.zone) };
  if (isTheirsToVoid({ isByOffice, authorId: personId, day: today }, target)) return 'now';
  return fact.authorId === personId ? 'ask' : 'none';
}

/** The body of the void, null without a reason in words. */
export function voidBody(fact: Fact, reason: string): BodyOf<'fact.voided'> | null {
  const words = reason.trim().slice(0, REASON_LIMIT);
  const customerId = customerOf(fact);
  if (words === '' || customerId === null) return null;
  return {
    factId: fact.id,
    customerId,
    accountId: ask(fact, (definition, own) => definition.account(own.body)?.accountId ?? null),
    reason: words,
  };
}
