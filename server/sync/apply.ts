// One tenant transaction for a group of batches: of what they touch decide with shared rules what
// is to be stored. Nothing here loops over queries.
import { dayIn, instant } from '../../shared/kernel/day.ts';
import { happenedAt } from '../../shared/ledger/fact.ts';
import type { FactOutcome } from '../../shared/protocol.ts';
import { CLOCK_SKEW_MS } from '../../shared/protocol.ts';
import type { Statement } from '../db/commit-behind.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { type Accepted, type Admitted, admit } from './admit.ts';
import type { Arrived, Batch } from './batch.ts';
import { decide, factRows } from './decide.ts';
import { creditedBy, flagOverCredited } from './flag-over-credited.ts';
import { groupBy } from './group-by.ts';
import { issueRows } from './issue-rows.ts';
import { loadWhole } from './load.ts';
import type { Loaded } from './load-group.ts';
import { heldRows, outcomesOf } from './outcomes.ts';
import { needsWhole, type Settled, settleOpen, settleWhole, type Touched } from './settle.ts';
import { store } from './store.ts';
import { storeLists } from './store-lists.ts';
import { letOthersIn } from './turns.ts';
import type { AccountWrite, BroughtInWrite, DeviceWrite } from './writes.ts';

/** Fresh facts of one batch, in sequence; what was answered before is not among them. */
export type FreshBatch = { readonly batch: Batch; readonly fresh: readonly Arrived[] };

export type Applied = {
  /** Outcomes of each batch's fresh facts, batch by batch. */
  readonly outcomes: readonly (readonly FactOutcome[])[];
  /** Accounts as they stand then, of the whole group. */
  readonly accounts: readonly AccountWrite[];
  /** Stores it all: to be sent in this order, and nothing behind it but the commit. */
  readonly statements: readonly Statement[];
};

/**
 * What a group of fresh batches does under the transaction's version; `loaded` is what they touch.
 */
export async function applyBatches(
  tx: TenantTx,
  group: readonly FreshBatch[],
  loaded: Loaded,
): Promise<Applied> {
  const fresh = group.flatMap(({ batch, fresh: arrived }) =>
    arrived.map((one) => ({ batch, arrived: one })),
  );
  await letOthersIn(fresh.length);
  const admitted = admit(fresh, loaded);
  await letOthersIn(fresh.length);
  const accepted = admitted.flatMap(({ admission }) =>
    admission.type === 'accepted' ? [admission.accepted] : [],
  );
  flagClocks(admitted);
  const receivedMs = Math.max(...group.map(({ batch }) => batch.receivedMs));
  const decision = decide(accepted, {
    ...loaded,
    receivedDay: dayAt(receivedMs),
    receivedAt: instant(receivedMs),
  });
  await letOthersIn(fresh.length);
  const settled = await settleAll(tx, decision.touched, loaded);
  flagOverpaid(accepted, settled);
  const late = flagOverCredited(accepted, settled);
  const facts = factRows(accepted, loaded);
  await letOthersIn(fresh.length);
  await storeLists(tx, accepted, instant(receivedMs));
  const statements = store(
    tx,
    {
      facts,
      held: heldRows(admitted),
      customers: decision.rows.customers,
      meters: decision.rows.meters,
      readings: decision.rows.readings.map((reading) => ({
        ...reading,
        isVoided: decision.voids.voidedReadings.includes(reading.id),
      })),
      voidedReadings: decision.voids.voidedReadings,
      touchedMeters: [
        ...decision.rows.readings.map((reading) => reading.meterId),
        ...decision.voids.touchedMeters,
      ],
      entries: decision.entries,
      accounts: settled.map((one) => one.account),
      reowned: decision.reowned,
      openItems: decision.openItems,
      voidedItems: decision.voids.voidedItems.map(({ id }) => id),
      allocationsGone: settled.flatMap((one) => one.gone),
      allocationsNew: settled.flatMap((one) => one.made),
      voids: decision.voids.voids,
      issues: [...issueRows(facts), ...decision.voids.issues, ...late],
      closings: { ...decision.closings, credited: creditedBy(settled, decision.voids.voids) },
      tariffs: decision.tariffs,
      devices: group.flatMap((one) => (one.batch.broughtInBy ? [] : [deviceRow(one)])),
      broughtIn: group.flatMap(broughtInRow),
    },
    instant(receivedMs),
  );
  return {
    outcomes: outcomesOf(admitted, group, tx.version),
    accounts: settled.map((one) => one.account),
    statements,
  };
}

async function settleAll(
  tx: TenantTx,
  touched: readonly Touched[],
  { unsettled }: Loaded,
): Promise<readonly Settled[]> {
  const openOf = groupBy(unsettled, (one) => one.accountId);
  const whole = touched.filter(needsWhole);
  const { items, allocations, anew } =
    whole.length === 0
      ? { items: [], allocations: [], anew: [] }
      : await loadWhole(
          tx,
          whole.map(({ account }) => account.id),
        );
  const itemsOf = groupBy(items, (one) => one.accountId);
  const allocationsOf = groupBy(allocations, (one) => one.accountId);
  const anewOf = groupBy(anew, (one) => one.accountId);
  const isWhole = new Set(whole);
  return touched.map((one) => {
    const { id } = one.account;
    return isWhole.has(one)
      ? settleWhole(one, {
          items: itemsOf.get(id) ?? [],
          allocations: allocationsOf.get(id) ?? [],
          anew: anewOf.get(id) ?? [],
        })
      : settleOpen(one, openOf.get(id) ?? []);
  });
}

function flagClocks(admitted: readonly Admitted[]): void {
  for (const { batch, admission } of admitted) {
    if (admission.type !== 'accepted') continue;
    const { fact, issues } = admission.accepted;
    const aheadMs = Date.parse(happenedAt(fact)) - batch.receivedMs;
    const skewMs = Math.max(Math.abs(batch.clockOffsetMs), Math.abs(fact.offsetMs), aheadMs);
    if (skewMs > CLOCK_SKEW_MS) issues.add('clock_skew');
  }
}

function flagOverpaid(accepted: readonly Accepted[], settled: readonly Settled[]): void {
  const leftOver = new Set(settled.flatMap((one) => one.unappliedCredits));
  for (const { fact, issues } of accepted) {
    if (fact.type === 'payment.recorded' && leftOver.has(fact.id)) issues.add('overpaid');
  }
}

/** Days of one instant by zone; each zone is asked once. */
function dayAt(ms: number) {
  const days = new Map<string, ReturnType<typeof dayIn>>();
  return (zone: string) => {
    const known = days.get(zone) ?? dayIn(zone, ms);
    days.set(zone, known);
    return known;
  };
}

function broughtInRow({ batch, fresh }: FreshBatch): readonly BroughtInWrite[] {
  const { broughtInBy: personId, pusher } = batch;
  if (personId === undefined) return [];
  return [{ deviceId: pusher.deviceId, personId, seqs: fresh.map(({ seq }) => seq) }];
}

const UNSENT_TOLD = 1_000_000;

/** What a batch tells of its device. */
export function deviceRow({ batch, fresh }: FreshBatch): DeviceWrite {
  return {
    id: batch.pusher.deviceId,
    lastSeq: fresh.at(-1)?.seq ?? 0,
    contactAt: instant(batch.receivedMs),
    appVersion: batch.appVersion,
    clockOffsetMs: Math.round(batch.clockOffsetMs),
    // What a phone tells of itself never stands in the way of its money.
    unsentCount: Math.min(batch.unsent.count, UNSENT_TOLD),
    unsentOldestAt: batch.unsent.oldestAt,
    unsentSums: batch.unsent.sums ?? [],
    isStorageKept: batch.isStorageKept,
  };
}
