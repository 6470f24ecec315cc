// Receives batches: one at a time a tenant, those that wait share a transaction. Sequence numbers
// are gap-free a device; what was answered before is answered the same again and never applied
// twice.
import { assert, must } from '../../shared/kernel/assert.ts';
import type { AccountRow, FactOutcome, Refusal } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { type EndingTx, type TenantTx, writeTenantAhead } from '../db/tenant-transaction.ts';
import { applyBatches, type FreshBatch } from './apply.ts';
import type { Batch } from './batch.ts';
import { receiveContact } from './contact.ts';
import { atDoor } from './device-door.ts';
import { type Known, type LoadedDevice, loadAnswered } from './load.ts';
import { type Loaded, loadFor } from './load-group.ts';
import { knownOutcome } from './outcomes.ts';
import { parkFact } from './park.ts';
import { isPassing } from './passing.ts';
import type { Received } from './received.ts';
import type { AccountWrite } from './writes.ts';

export type Receiver = (batch: Batch) => Promise<Received>;

/** Facts of one shared transaction: enough to spread its cost, few enough to keep waits short. */
const FACTS_A_TRANSACTION = 600;
const BATCHES_WAITING = 500;

type Waiting = {
  readonly batch: Batch;
  readonly answer: (received: Received) => void;
  readonly fail: (error: unknown) => void;
};

/** Makes the receiver of one database; it holds the batches that wait for their tenant's turn. */
export function makeReceiver(database: Database): Receiver {
  const queues = new Map<string, Waiting[]>();
  return (batch) => {
    if (batch.arrived.length === 0) return receiveContact(database, batch);
    return new Promise((answer, fail) => {
      const { tenantId } = batch.pusher;
      const queue = queues.get(tenantId);
      if (queue !== undefined) {
        if (queue.length >= BATCHES_WAITING) answer(refused({ refusal: 'busy' }));
        else queue.push({ batch, answer, fail });
        return;
      }
      const opened: Waiting[] = [{ batch, answer, fail }];
      queues.set(tenantId, opened);
      void workOff(database, queues, tenantId);
    });
  };
}

/**
 * The queue is closed in the same moment in which it is found empty: a caller who sends the next
 * batch as soon as one is answered finds it open still, or opens the next.
 */
async function workOff(
  database: Database,
  queues: Map<string, Waiting[]>,
  tenantId: string,
): Promise<void> {
  const queue = must(queues.get(tenantId), 'a queue is opened before it is worked off');
  while (queue.length > 0) await drain(database, tenantId, queue);
  queues.delete(tenantId);
}

/** Works a tenant's queue until it is empty; each waiting batch is answered or failed once. */
async function drain(database: Database, tenantId: string, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const group = takeGroup(queue);
    try {
      const batches = group.map(({ batch }) => batch);
      const answers = await receiveGroup(database, tenantId, batches);
      group.forEach(({ answer }, place) => {
        answer(must(answers[place], 'every batch of a group has its answer'));
      });
    } catch (error) {
      if (group.length === 1) await receiveAlone(database, tenantId, { waiting: group, error });
      else for (const one of group) await receiveSingly(database, tenantId, one);
    }
  }
}

function takeGroup(queue: Waiting[]): readonly Waiting[] {
  let facts = 0;
  const seen = new Set<string>();
  const end = queue.findIndex(({ batch }, place) => {
    const isTwice = seen.has(batch.pusher.deviceId);
    seen.add(batch.pusher.deviceId);
    facts += batch.arrived.length;
    return place > 0 && (isTwice || facts > FACTS_A_TRANSACTION);
  });
  return queue.splice(0, end === -1 ? queue.length : end);
}

async function receiveSingly(database: Database, tenantId: string, waiting: Waiting) {
  try {
    const [received] = await receiveGroup(database, tenantId, [waiting.batch]);
    if (received !== undefined) waiting.answer(received);
  } catch (error) {
    await receiveAlone(database, tenantId, { waiting: [waiting], error });
  }
}

/**
 * A batch that failed by itself: a passing fault is told as such, a larger batch is asked for in
 * halves, and a single fact that breaks the server is parked, so that those behind it go on.
 */
async function receiveAlone(
  database: Database,
  tenantId: string,
  { waiting, error }: { readonly waiting: readonly Waiting[]; readonly error: unknown },
): Promise<void> {
  for (const { batch, answer, fail } of waiting) {
    if (isPassing(error)) {
      answer(refused({ refusal: 'busy' }));
    } else if (batch.arrived.length > 1) {
      answer(refused({ refusal: 'send_less' }));
    } else {
      await parkFact(database, tenantId, batch).then(answer, fail);
    }
  }
}

async function receiveGroup(
  database: Database,
  tenantId: string,
  batches: readonly Batch[],
): Promise<readonly Received[]> {
  return await writeTenantAhead(database, tenantId, {
    // A batch that was answered before will not need its facts: they come in the same round trip.
    load: (read) =>
      loadFor(
        read,
        batches.flatMap(({ arrived }) => arrived),
        batches.map(({ pusher }) => pusher.deviceId),
      ),
    work: (tx, loaded) => receiveInto(tx, batches, loaded),
  });
}

async function receiveInto(
  tx: EndingTx,
  batches: readonly Batch[],
  loaded: Loaded,
): Promise<readonly Received[]> {
  const sorted = await Promise.all(
    batches.map((batch) => sortOut(tx, batch, loaded.devices.get(batch.pusher.deviceId))),
  );
  const fresh = sorted.flatMap((one) => (one.type === 'take' ? [one.fresh] : []));
  const applied = fresh.length === 0 ? null : await applyBatches(tx, fresh, loaded);
  if (applied !== null) await tx.commitBehind(applied.statements);
  let place = 0;
  return sorted.map((one): Received => {
    if (one.type === 'answer') return one.received;
    const outcomes = applied?.outcomes[place] ?? [];
    place += 1;
    return {
      type: 'received',
      ackedSeq: one.fresh.fresh.at(-1)?.seq ?? one.device.lastSeq,
      resendFrom: null,
      outcomes: [...one.answered, ...outcomes],
      ...(one.device.isRevoked
        ? { balances: [], isQuarantined: true }
        : { balances: balancesFor(one.fresh, applied?.accounts ?? [], tx.version) }),
    };
  });
}

/** Of the group's accounts those that a batch touched, whoever's they are. */
function balancesFor(
  { fresh }: FreshBatch,
  accounts: readonly AccountWrite[],
  version: number,
): readonly AccountRow[] {
  const told = fresh.flatMap(({ decoded }) => (decoded.ok ? [decoded.told] : []));
  const named = new Set(told.flatMap((one) => one.account?.accountId ?? []));
  const customers = new Set(told.map((one) => one.customerId));
  return accounts
    .filter(({ id, customerId }) => named.has(id) || customers.has(customerId))
    .map(({ id, businessId, customerId, kind, outstanding, unapplied }) => ({
      id,
      businessId,
      customerId,
      kind,
      outstanding,
      unapplied,
      version,
    }));
}

type Sorted =
  | { readonly type: 'answer'; readonly received: Received }
  | {
      readonly type: 'take';
      readonly device: LoadedDevice;
      readonly answered: readonly FactOutcome[];
      readonly fresh: FreshBatch;
    };

/** Tells apart what was answered before and what is fresh; refuses gaps and forks. */
async function sortOut(
  tx: TenantTx,
  batch: Batch,
  found: LoadedDevice | undefined,
): Promise<Sorted> {
  const door = atDoor(found, batch.pusher);
  if (!door.mayPass) return answerWith(door.refusal);
  const { device } = door;
  if (batch.ackedSeq > device.lastSeq) return { type: 'answer', received: resend(device) };
  const before = batch.arrived.filter(({ seq }) => seq <= device.lastSeq);
  const fresh = batch.arrived.filter(({ seq }) => seq > device.lastSeq);
  for (const [place, { seq }] of fresh.entries()) {
    const expectedSeq = device.lastSeq + 1 + place;
    if (seq !== expectedSeq) return answerWith({ refusal: 'gap', expectedSeq: device.lastSeq + 1 });
  }
  const known = await loadAnswered(
    tx,
    device.id,
    before.map(({ seq }) => seq),
  );
  const bySeq = new Map(known.map((one) => [one.seq, one]));
  const answered: Known[] = [];
  for (const { seq, sha256 } of before) {
    const answer = bySeq.get(seq);
    assert(answer !== undefined, 'every number up to the last has its answer');
    if (answer.sha256 !== sha256) return answerWith({ refusal: 'device_forked' });
    answered.push(answer);
  }
  const taken = device.isRevoked ? { ...batch, isQuarantined: true as const } : batch;
  return {
    type: 'take',
    device,
    answered: answered.map(knownOutcome),
    fresh: { batch: taken, fresh },
  };
}

const answerWith = (refusal: Refusal): Sorted => ({ type: 'answer', received: refused(refusal) });

const refused = (refusal: Refusal): Received => ({ type: 'refused', refusal });

/** The server knows less than it once told the phone: a backup was restored. */
const resend = (device: LoadedDevice): Received => ({
  type: 'received',
  ackedSeq: device.lastSeq,
  resendFrom: device.lastSeq + 1,
  outcomes: [],
  balances: [],
});
