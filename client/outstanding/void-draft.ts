// A void of a fact with its reason: who may, what may be voided, and the body that it becomes.
import { ask, type BodyOf, customerOf, type Fact } from '../../shared/facts.ts';
import { OFFICE, type Role } from '../../shared/kernel/role.ts';
import type { ShownFact } from '../store/views.ts';

const REASON_LIMIT = 200;

/** Whether the office may void it here: voidable by its kind, not yet voided, in the books. */
export function mayVoid(shown: ShownFact, role: Role): boolean {
  const isVoidable = ask(shown.fact, (definition) => definition.isVoidable);
  return OFFICE.includes(role) && isVoidable && !shown.isVoided && shown.state !== 'needs_fixing';
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
