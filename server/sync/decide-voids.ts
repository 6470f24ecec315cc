// What voids undo: the entry by its mirror, the open item, the reading. A void may come before the
// fact that it names; then it waits and takes effect when that fact arrives.
import type { AccountId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import type { HeldVoid } from './load.ts';
import type { Target } from './load-odd.ts';
import type { NewEntry, VoidWrite } from './writes.ts';

export type VoidGrounds = {
  readonly voids: readonly HeldVoid[];
  /** Facts of the book that this group's voids name. */
  readonly targets: ReadonlyMap<FactId, Target>;
  readonly isVoidableType: (type: string) => boolean;
  /** Entries that this group posts, by their facts. */
  readonly entries: ReadonlyMap<FactId, NewEntry>;
};

export type VoidDecision = {
  readonly voids: readonly VoidWrite[];
  readonly reversals: readonly NewEntry[];
  readonly voidedItems: readonly { readonly id: FactId; readonly accountId: AccountId }[];
  readonly voidedReadings: readonly FactId[];
  readonly touchedMeters: readonly MeterId[];
};

type Pending = {
  readonly targetId: FactId;
  readonly voidId: FactId;
  readonly issues: Set<IssueKind>;
};

/** Of several voids of one fact one takes effect; the others are told. */
export function decideVoids(accepted: readonly Accepted[], grounds: VoidGrounds): VoidDecision {
  const here = new Map(accepted.map((one) => [one.fact.id, one]));
  const effective = new Set(
    grounds.voids.filter((one) => one.isEffective).map((one) => one.targetId),
  );
  const voids: VoidWrite[] = [];
  const undone: { readonly targetId: FactId; readonly voidId: FactId }[] = [];
  for (const pending of pendingVoids(accepted, grounds.voids, here)) {
    const { targetId, voidId, issues } = pending;
    const isVoidable = voidability(targetId, here, grounds);
    const isEffective = isVoidable === true && !effective.has(targetId);
    if (isVoidable === null) issues.add('void_target_unknown');
    else if (!isVoidable) issues.add('void_without_effect');
    else if (!isEffective) issues.add('void_repeated');
    voids.push({ targetId, voidId, isEffective });
    if (isEffective) {
      effective.add(targetId);
      undone.push({ targetId, voidId });
    }
  }
  return { voids, ...undo(undone, here, grounds) };
}

/** This group's voids, and earlier ones that waited for a fact of this group. */
function pendingVoids(
  accepted: readonly Accepted[],
  held: readonly HeldVoid[],
  here: ReadonlyMap<FactId, Accepted>,
): readonly Pending[] {
  const waiting = held
    .filter((one) => !one.isEffective && here.has(one.targetId))
    .map(({ targetId, voidId }) => ({ targetId, voidId, issues: new Set<IssueKind>() }));
  const added = accepted.flatMap(({ fact, voids, issues }) =>
    voids === null ? [] : [{ targetId: voids, voidId: fact.id, issues }],
  );
  return [...waiting, ...added].toSorted((a, b) => (a.voidId < b.voidId ? -1 : 1));
}

/** Null when the target is not in the book. */
function voidability(
  targetId: FactId,
  here: ReadonlyMap<FactId, Accepted>,
  { targets, isVoidableType }: VoidGrounds,
): boolean | null {
  const inGroup = here.get(targetId);
  if (inGroup !== undefined) return inGroup.isVoidable;
  const target = targets.get(targetId);
  return target === undefined ? null : isVoidableType(target.type);
}

function undo(
  undone: readonly { readonly targetId: FactId; readonly voidId: FactId }[],
  here: ReadonlyMap<FactId, Accepted>,
  { targets, entries }: VoidGrounds,
): Omit<VoidDecision, 'voids'> {
  const reversals: NewEntry[] = [];
  const voidedItems: { readonly id: FactId; readonly accountId: AccountId }[] = [];
  const voidedReadings: FactId[] = [];
  const touchedMeters: MeterId[] = [];
  for (const { targetId, voidId } of undone) {
    const own = here.get(targetId);
    const target = targets.get(targetId);
    const entry = entries.get(targetId) ?? (target ? entryOf(target) : null);
    if (entry !== null) reversals.push(mirror(entry, voidId));
    const accountId = own?.openItem?.accountId ?? target?.accountId ?? null;
    if (accountId !== null) voidedItems.push({ id: targetId, accountId });
    const reading = own?.changes.find((change) => change.table === 'reading');
    const meterId = reading?.reading.meterId ?? target?.meterId ?? null;
    if (meterId !== null) {
      voidedReadings.push(targetId);
      touchedMeters.push(meterId);
    }
  }
  return { reversals, voidedItems, voidedReadings, touchedMeters };
}

function entryOf(target: Target): NewEntry | null {
  const { accounts, amounts, accountingDay, valueDay, unit } = target;
  if (accounts === null || amounts === null || accountingDay === null) return null;
  if (valueDay === null || unit === null) return null;
  return {
    id: target.id,
    factId: target.id,
    businessId: target.businessId,
    purpose: 'post',
    reverses: null,
    accountingDay,
    valueDay,
    unit,
    accounts,
    amounts,
  };
}

/** Dated as the entry it undoes, which is the first open day as long as that day is open. */
const mirror = (entry: NewEntry, voidId: FactId): NewEntry => ({
  ...entry,
  id: voidId,
  factId: voidId,
  purpose: 'reverse',
  reverses: entry.id,
  amounts: entry.amounts.map((amount) => -amount),
});
