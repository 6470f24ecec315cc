// The open items of one account of a test's office: the shared allocation over the facts it holds.

import { ask, customerOf, type Fact } from '../../../shared/facts.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { money } from '../../../shared/kernel/money.ts';
import { allocate } from '../../../shared/ledger/allocate.ts';
import type { OpenItemRow } from '../../../shared/protocol.ts';
import { business } from './shop.ts';

export function openItemRows(
  facts: readonly Fact[],
  voided: ReadonlySet<string>,
  version: number,
): readonly OpenItemRow[] {
  const opened = facts.flatMap((fact) => {
    const open = ask(fact, (definition, one) => definition.openItem(one, business));
    return open === null ? [] : [{ fact, open, isVoided: voided.has(fact.id) }];
  });
  const standing = opened.filter(({ isVoided }) => !isVoided).map(({ open }) => open);
  const settled = new Map<string, number>();
  for (const { debitId, creditId, amount } of allocate(standing)) {
    settled.set(debitId, (settled.get(debitId) ?? 0) + amount);
    settled.set(creditId, (settled.get(creditId) ?? 0) + amount);
  }
  return opened.map(({ fact, open, isVoided }) => {
    const { choices, ...row } = open;
    const customerId = must(customerOf(fact), 'what is owed is owed by somebody');
    const allocated = money(settled.get(open.id) ?? 0);
    return { ...row, customerId, allocated, isVoided, version };
  });
}
