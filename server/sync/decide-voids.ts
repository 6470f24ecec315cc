// What voids undo: the entry by its mirror, the open item, the reading. A void may come before the
// fact that it names; then it waits and takes effect when that fact arrives. One that is about
// something else than its target, or is not its author's to make, has no effect.
import {
  type AccountId,
  type FactId,
  factIdSchema,
  type MeterId,
} from '../../shared/kernel/ids.ts';
import type { IssueKind } from '../../shared/ledger/fact.ts';
import { isAboutTarget, isTheirsToVoid, type VoidSide } from '../../shared/voids/void-rules.ts';
import type { Accepted } from './admit.ts';
import { sideOf } from './batch.ts';
import type { ReceiptJudgement } from './decide-receipts.ts';
import { derivedId } from './derived-id.ts';
import type { HeldVoid } from './load.ts';
import type { Target } from './load-odd.ts';
import type { IssueWrite, NewEntry, VoidWrite } from './writes.ts';

export type VoidGrounds = {
  readonly voids: readonly HeldVoid[];
  /** Facts of the book that this group's voids name. */
  readonly targets: ReadonlyMap<FactId, Target>;
  readonly isVoidableType: (type: string) => boolean;
  /** Entries that this group posts, by their facts. */
  readonly entries: ReadonlyMap<FactId, NewEntry>;
  readonly receipts: ReceiptJudgement;
};

export type VoidDecision = {
  readonly voids: readonly VoidWrite[];
  readonly reversals: readonly NewEntry[];
  readonly voidedItems: readonly { readonly id: FactId; readonly accountId: AccountId }[];
  readonly voidedReadings: readonly FactId[];
  readonly touchedMeters: readonly MeterId[];
  /** Of voids that waited: their own facts are in the book already. */
  readonly issues: readonly IssueWrite[];
  /** Voids that waited, each with its target, which has come. */
  readonly met: readonly { readonly id: FactId; readonly factId: FactId }[];
};

type Pending = {
  readonly own: VoidSide & Pick<VoidWrite, 'targetId' | 'voidId' | 'isByOffice'>;
  readonly issues: Set<IssueKind>;
  readonly hasWaited: boolean;
};

/** Of several voids of one fact one takes effect; the others are told. */
export function decideVoids(accepted: readonly Accepted[], grounds: VoidGrounds): VoidDecision {
  const here = new Map(accepted.map((one) => [one.fact.id, one]));
  const effective = new Set(
    grounds.voids.filter((one) => one.isEffective).map((one) => one.targetId),
  );
  const voids: VoidWrite[] = [];
  const undone: { readonly targetId: FactId; readonly voidId: FactId }[] = [];
  const pending = pendingVoids(accepted, grounds.voids, here);
  for (const { own, issues } of pending) {
    const { targetId, voidId, isByOffice } = own;
    const oddity =
      oddityOf(own, here, grounds) ?? (effective.has(targetId) ? 'void_repeated' : null);
    if (oddity !== null) issues.add(oddity);
    voids.push({ targetId, voidId, isByOffice, isEffective: oddity === null });
    if (oddity !== null) continue;
    effective.add(targetId);
    undone.push({ targetId, voidId });
  }
  for (const { id, isUndone } of grounds.receipts.spare) {
    const isEffective = !isUndone && !effective.has(id);
    voids.push({ targetId: id, voidId: id, isByOffice: false, isEffective });
    if (isEffective) undone.push({ targetId: id, voidId: id });
  }
  const waited = pending.filter(({ hasWaited }) => hasWaited);
  return {
    voids,
    ...undo(undone, here, grounds),
    issues: [...waited.flatMap(lateIssues), ...grounds.receipts.issues],
    met: waited.map(({ own }) => ({ id: own.voidId, factId: own.targetId })),
  };
}

const lateIssues = ({ own, issues }: Pending): readonly IssueWrite[] =>
  [...issues].map((kind) => ({
    factId: own.voidId,
    kind,
    businessId: own.businessId,
    customerId: own.customerId,
  }));

/** This group's voids, and earlier ones that waited for a fact of this group. */
function pendingVoids(
  accepted: readonly Accepted[],
  held: readonly HeldVoid[],
  here: ReadonlyMap<FactId, Accepted>,
): readonly Pending[] {
  const waiting = held
    .filter((one) => !one.isEffective && here.has(one.targetId))
    .map((own): Pending => ({ own, issues: new Set(), hasWaited: true }));
  const added = accepted.flatMap((one): readonly Pending[] => {
    if (one.voids === null) return [];
    const { issues, isByOffice, fact } = one;
    const own = { ...sideOf(one), targetId: one.voids, voidId: fact.id, isByOffice };
    return [{ own, issues, hasWaited: false }];
  });
  return [...waiting, ...added].toSorted((a, b) => (a.own.voidId < b.own.voidId ? -1 : 1));
}

/** Why a void has no effect by itself; null where it has one, if it is the first. */
function oddityOf(
  own: Pending['own'],
  here: ReadonlyMap<FactId, Accepted>,
  { targets, isVoidableType }: VoidGrounds,
): IssueKind | null {
  const inGroup = here.get(own.targetId);
  const target = inGroup === undefined ? targets.get(own.targetId) : sideOf(inGroup);
  if (target === undefined) return 'void_target_unknown';
  const type = inGroup?.fact.type ?? targets.get(own.targetId)?.type ?? '';
  if (!isVoidableType(type)) return 'void_without_effect';
  if (!isAboutTarget(own, target)) return 'void_mismatched';
  return isTheirsToVoid(own, target) ? null : 'void_not_yours';
}

function undo(
  undone: readonly { readonly targetId: FactId; readonly voidId: FactId }[],
  here: ReadonlyMap<FactId, Accepted>,
  { targets, entries }: VoidGrounds,
): Omit<VoidDecision, 'voids' | 'issues' | 'met'> {
  const reversals: NewEntry[] = [];
  const voidedItems: { readonly id: FactId; readonly accountId: AccountId }[] = [];
  const voidedReadings: FactId[] = [];
  const touchedMeters: MeterId[] = [];
  for (const { targetId, voidId } of undone) {
    const own = here.get(targetId);
    const target = targets.get(targetId);
    const entry = entries.get(targetId) ?? (target ? entryOf(target) : null);
    if (entry !== null) reversals.push(mirror(entry, voidId));
    const accountId = own?.openItem?.accountId ?? target?.owedOn ?? null;
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

/** A fact that undoes itself needs a second id for its mirror, which follows from the first. */
const mirrorIdOf = (id: FactId): FactId => factIdSchema.parse(derivedId('mirror', id));

/** Dated as the entry it undoes, which is the first open day as long as that day is open. */
const mirror = (entry: NewEntry, voidId: FactId): NewEntry => ({
  ...entry,
  id: voidId === entry.id ? mirrorIdOf(voidId) : voidId,
  factId: voidId,
  purpose: 'reverse',
  reverses: entry.id,
  amounts: entry.amounts.map((amount) => -amount),
});
