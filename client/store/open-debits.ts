// What is left of each debt of an account: the server's open items and the unsettled facts, settled
// by the shared `allocate`. The debts left always add up to the outstanding that is shown.
import { ask } from '../../shared/facts.ts';
import { day } from '../../shared/kernel/day.ts';
import type { BusinessId, FactId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { allocate } from '../../shared/ledger/allocate.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { byAge, type OpenItem } from '../../shared/ledger/open-item.ts';
import type { Residual } from '../../shared/ledger/outstanding.ts';
import type { OpenItemRow } from '../../shared/protocol.ts';
import type { Effect } from './unsettled.ts';

export type OpenDebit = OpenItemRow & Residual;

/**
 * The debts of one account that are not settled, oldest first. `effects` are those that the rows do
 * not contain (`effectsOn`).
 */
export function openDebits(
  rows: readonly OpenItemRow[],
  effects: readonly Effect[],
  businesses: ReadonlyMap<BusinessId, Business>,
): readonly OpenDebit[] {
  const held = rows.filter((row) => !row.isVoided).map(debitOf);
  if (effects.length === 0) return held.filter(isOpenDebit).toSorted(byAge);
  const byId = new Map(held.map((row) => [row.id, row]));
  for (const effect of effects) {
    const row = effect.undone === null ? made(effect, businesses) : undone(effect, byId);
    if (effect.undone !== null) byId.delete(effect.undone.id);
    if (row !== null && !byId.has(row.id)) byId.set(row.id, row);
  }
  return settleAll([...byId.values()], choicesOf(effects, businesses));
}

function settleAll(
  rows: readonly OpenDebit[],
  choices: ReadonlyMap<FactId, OpenItem['choices']>,
): readonly OpenDebit[] {
  const open = rows
    .filter((row) => row.allocated < row.amount)
    .map((row) => ({
      id: row.id,
      accountId: row.accountId,
      side: row.side,
      kind: row.kind,
      amount: money(row.amount - row.allocated),
      day: row.dueDay,
      dueDay: row.dueDay,
      number: row.number,
      choices: choices.get(row.id) ?? [],
    }));
  const settled = new Map<FactId, number>();
  for (const { debitId, amount } of allocate(open)) {
    settled.set(debitId, (settled.get(debitId) ?? 0) + amount);
  }
  return rows
    .map((row) => ({ ...row, allocated: money(row.allocated + (settled.get(row.id) ?? 0)) }))
    .filter(isOpenDebit)
    .toSorted(byAge);
}

const debitOf = (row: OpenItemRow): OpenDebit => ({ ...row, dueDay: day(row.dueDay) });

const isOpenDebit = (row: OpenDebit) => row.side === 'debit' && row.allocated < row.amount;

function choicesOf(effects: readonly Effect[], businesses: ReadonlyMap<BusinessId, Business>) {
  return new Map(
    effects.flatMap(({ own, undone: target }) => {
      const open = target === null ? openItemOf(own.fact, businesses) : null;
      return open === null ? [] : [[open.id, open.choices] as const];
    }),
  );
}

function openItemOf(fact: Effect['own']['fact'], businesses: ReadonlyMap<BusinessId, Business>) {
  const business = businesses.get(fact.businessId);
  return business === undefined
    ? null
    : ask(fact, (definition, own) => definition.openItem(own, business));
}

function made(effect: Effect, businesses: ReadonlyMap<BusinessId, Business>): OpenDebit | null {
  const open = openItemOf(effect.own.fact, businesses);
  if (open === null) return null;
  const { choices, ...row } = open;
  const { customerId } = effect;
  return { ...row, customerId, allocated: money(0), isVoided: false, version: 0 };
}

/**
 * What a void leaves: of a debt that was partly paid the paid part is in hand again; of a payment
 * the debts that it settled are owed again, aged from the payment's day, the last day on which they
 * are known to have been owed.
 */
function undone(effect: Effect, held: ReadonlyMap<FactId, OpenDebit>): OpenDebit | null {
  const target = effect.undone;
  if (target === null) return null;
  const row = held.get(target.id);
  const size = Math.abs(effect.effect);
  const left = money(row === undefined ? size : row.allocated);
  if (left === 0) return null;
  return {
    // A payment that takes its entry's place brings a row of its own beside this one.
    id: effect.own.fact.type === 'fact.voided' ? effect.own.fact.id : target.id,
    accountId: effect.accountId,
    customerId: effect.customerId,
    side: effect.effect > 0 ? 'debit' : 'credit',
    kind: effect.effect > 0 ? 'opening' : 'opening_credit',
    amount: left,
    allocated: money(0),
    day: target.day,
    dueDay: target.day,
    number: null,
    isVoided: false,
    version: 0,
  };
}
