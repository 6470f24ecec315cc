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
import type { OpenDay } from './decide-days.ts';
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
  /** What undoes itself for another fact of the same money, seen what voids undid. */
  readonly spareOf: (undone: ReadonlySet<FactId>) => ReceiptJudgement;
  readonly openDay: OpenDay;
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

type Undone = { readonly targetId: FactId; readonly reversal: NewEntry | null };

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
  const undone: Undone[] = [];
  const pending = pendingVoids(accepted, grounds.voids, here);
  for (const { own, issues } of pending) {
    const { targetId, voidId, isByOffice } = own;
    const oddity =
      oddityOf(own, here, grounds) ?? (effective.has(targetId) ? 'void_repeated' : null);
    if (oddity !== null) issues.add(oddity);
    voids.push({ targetId, voidId, isByOffice, isEffective: oddity === null });
    if (oddity !== null) continue;
    effective.add(targetId);
    const { reversal, isLate } = reversalOf(own, grounds);
    undone.push({ targetId, reversal });
    if (isLate) issues.add('period_closed');
  }
  const judged = grounds.spareOf(effective);
  const spare = undoSpare(judged.spare, effective, grounds);
  const waited = pending.filter(({ hasWaited }) => hasWaited);
  return {
    voids: [...voids, ...spare.voids],
    ...undo([...undone, ...spare.undone], here, grounds),
    issues: [
      ...waited.flatMap(({ own, issues }) => lateIssues({ ...own, id: own.voidId }, issues)),
      ...judged.issues,
      ...spare.issues,
    ],
    met: waited.map(({ own }) => ({ id: own.voidId, factId: own.targetId })),
  };
}

/** Facts for which another one of the same money counts undo themselves, once. */
function undoSpare(
  spare: ReceiptJudgement['spare'],
  effective: ReadonlySet<FactId>,
  grounds: VoidGrounds,
) {
  const voids: VoidWrite[] = [];
  const undone: Undone[] = [];
  const issues: IssueWrite[] = [];
  for (const { isUndone, ...side } of spare) {
    const own = { targetId: side.id, voidId: side.id };
    const isEffective = !isUndone && !effective.has(side.id);
    voids.push({ ...own, isByOffice: false, isEffective });
    if (!isEffective) continue;
    const { reversal, isLate } = reversalOf(own, grounds);
    undone.push({ targetId: side.id, reversal });
    if (isLate) issues.push(...lateIssues(side, ['period_closed']));
  }
  return { voids, undone, issues };
}

/** Issues of a fact that came before this group, or told at this group's end. */
const lateIssues = (
  { id, businessId, customerId }: Pick<IssueWrite, 'businessId' | 'customerId'> & { id: FactId },
  kinds: Iterable<IssueKind>,
): readonly IssueWrite[] =>
  [...kinds].map((kind) => ({ factId: id, kind, businessId, customerId }));

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
    const own = { ...sideOf(one, one.business), targetId: one.voids, voidId: fact.id, isByOffice };
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
  const target =
    inGroup === undefined ? targets.get(own.targetId) : sideOf(inGroup, inGroup.business);
  if (target === undefined) return 'void_target_unknown';
  const type = inGroup?.fact.type ?? targets.get(own.targetId)?.type ?? '';
  if (!isVoidableType(type)) return 'void_without_effect';
  if (!isAboutTarget(own, target)) return 'void_mismatched';
  return isTheirsToVoid(own, target) ? null : 'void_not_yours';
}

function undo(
  undone: readonly Undone[],
  here: ReadonlyMap<FactId, Accepted>,
  { targets }: VoidGrounds,
): Omit<VoidDecision, 'voids' | 'issues' | 'met'> {
  const reversals: NewEntry[] = [];
  const voidedItems: { readonly id: FactId; readonly accountId: AccountId }[] = [];
  const voidedReadings: FactId[] = [];
  const touchedMeters: MeterId[] = [];
  for (const { targetId, reversal } of undone) {
    const own = here.get(targetId);
    const target = targets.get(targetId);
    if (reversal !== null) reversals.push(reversal);
    const about = own?.openItem ?? own?.chosenAnew;
    const accountId = about?.accountId ?? target?.owedOn ?? null;
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

/** Null where the target posted nothing; late where its day is closed by now. */
function reversalOf(
  { targetId, voidId }: Pick<Pending['own'], 'targetId' | 'voidId'>,
  grounds: VoidGrounds,
) {
  const entry = entryOf(targetId, grounds);
  const reversal = entry === null ? null : mirror(entry, voidId, grounds.openDay);
  return { reversal, isLate: reversal?.accountingDay !== entry?.accountingDay };
}

function entryOf(id: FactId, { entries, targets }: VoidGrounds): NewEntry | null {
  const target = targets.get(id);
  return entries.get(id) ?? (target === undefined ? null : heldEntryOf(target));
}

function heldEntryOf(target: Target): NewEntry | null {
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

/** Dated as the entry that it undoes, or on the first open day where that one is closed. */
const mirror = (entry: NewEntry, voidId: FactId, openDay: OpenDay): NewEntry => ({
  ...entry,
  id: voidId === entry.id ? mirrorIdOf(voidId) : voidId,
  factId: voidId,
  accountingDay: openDay(entry.businessId, entry.accountingDay),
  purpose: 'reverse',
  reverses: entry.id,
  amounts: entry.amounts.map((amount) => -amount),
});
