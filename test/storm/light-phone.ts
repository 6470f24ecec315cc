// A phone without a screen: the protocol as the real one speaks it, an outbox in memory from which
// a fact goes only when the server has named its id, and nothing else. What the server says against
// its own earlier word is a violation.
import * as z from 'zod/mini';
import { answerSchema, pairingSchema, refusalSchema } from '../../client/store/answer-schema.ts';
import { instant } from '../../shared/kernel/day.ts';
import { type DeviceId, deviceIdSchema, uuidV7 } from '../../shared/kernel/ids.ts';
import { PROTOCOL_VERSION, type Refusal, type SyncAnswer } from '../../shared/protocol.ts';
import type { Seeded } from '../sim/seeded.ts';
import type { Writer, Written } from './deeds.ts';
import type { Reply, Wire } from './wire.ts';

export type LightPhone = {
  readonly name: string;
  /** Pushes until nothing waits and nothing is left to write; gives up when it is over. */
  readonly walk: (over: AbortSignal) => Promise<void>;
  /** All that it has written down, oldest first. */
  readonly written: readonly Written[];
  /** The sequence and device under which a fact was named by the server. */
  readonly named: ReadonlyMap<string, Named>;
  readonly waiting: () => number;
  readonly acked: () => number;
};

export type Named = { readonly deviceId: string; readonly seq: number; readonly version: number };

export type LightPlan = {
  readonly name: string;
  readonly deviceId: DeviceId;
  readonly cookie: string;
  readonly draw: Seeded;
  readonly writer: Writer;
  readonly facts: number;
  /** Facts that it sends at once. */
  readonly batch: number;
  /** What the server has named of its device: of the phone that it is a copy of, else 0. */
  readonly acked: number;
  readonly wire: Wire;
  readonly addressNow: () => string;
  readonly isRough: () => boolean;
  readonly tally: PhoneTally;
  readonly violations: string[];
  readonly named: (count: number) => void;
};

export type PhoneTally = {
  phoneKills: number;
  gaps: number;
  forks: number;
  busy: number;
};

/** So many batches are written ahead, as after a day without a network. */
const AHEAD = 2;
const PAUSE_MS = 40;

type Memory = {
  deviceId: DeviceId;
  outbox: Written[];
  /** Of the last fact written down. */
  lastSeq: number;
  acked: number;
  limit: number;
  left: number;
  readonly written: Written[];
  readonly named: Map<string, Named>;
};

export function makeLightPhone(plan: LightPlan): LightPhone {
  const memory: Memory = {
    deviceId: plan.deviceId,
    outbox: [],
    lastSeq: plan.acked,
    acked: plan.acked,
    limit: plan.batch,
    left: plan.facts,
    written: [],
    named: new Map(),
  };
  return {
    name: plan.name,
    written: memory.written,
    named: memory.named,
    waiting: () => memory.outbox.length + memory.left,
    acked: () => memory.acked,
    walk: async (over) => {
      while (!over.aborted && memory.outbox.length + memory.left > 0) {
        writeAhead(plan, memory);
        const moved = await pass(plan, memory);
        if (!moved) await pause(PAUSE_MS + plan.draw.below(4 * PAUSE_MS));
      }
    },
  };
}

function writeAhead({ writer, batch }: LightPlan, memory: Memory): void {
  while (memory.left > 0 && memory.outbox.length < AHEAD * batch) {
    memory.lastSeq += 1;
    const written = writer.write(memory.lastSeq);
    memory.outbox.push(written);
    memory.written.push(written);
    memory.left -= 1;
  }
}

/** One request; true when another one at once is worth it. */
async function pass(plan: LightPlan, memory: Memory): Promise<boolean> {
  const { draw, tally, isRough } = plan;
  const isEarly = isRough() && memory.outbox.length > memory.limit && draw.hits(0.03);
  const from = isEarly ? memory.limit : 0;
  const batch = memory.outbox.slice(from, from + memory.limit);
  const { deviceId } = memory;
  const replies = await plan.wire.ask({
    address: plan.addressNow(),
    path: '/api/sync',
    cookie: plan.cookie,
    body: requestOf(memory, batch),
    draw,
  });
  if (isRough() && draw.hits(0.01)) {
    // It dies before it has written the answer down: nothing of it is known any more.
    tally.phoneKills += 1;
    return false;
  }
  let hasMoved = false;
  for (const reply of replies) {
    if (reply === null || deviceId !== memory.deviceId) continue;
    hasMoved = (await hear(plan, memory, reply)) || hasMoved;
  }
  return hasMoved;
}

const requestOf = ({ deviceId, acked, outbox }: Memory, batch: readonly Written[]) => ({
  protocol: PROTOCOL_VERSION,
  deviceId,
  lineage: null,
  clock: instant(Date.now()),
  ackedSeq: acked,
  unsent: { count: outbox.length, oldestAt: outbox[0]?.wire.recordedAt ?? null },
  appVersion: 'storm',
  facts: batch.map(({ wire }) => wire),
  pull: null,
});

async function hear(plan: LightPlan, memory: Memory, { status, json }: Reply): Promise<boolean> {
  const answer = z.safeParse(answerSchema, json);
  if (status === 200 && answer.success) return take(plan, memory, answer.data);
  const refusal = z.safeParse(refusalSchema, json);
  return refusal.success ? await meet(plan, memory, refusal.data) : false;
}

/** Lets go of what the server has named, and of nothing else. */
function take(plan: LightPlan, memory: Memory, answer: SyncAnswer): boolean {
  const { violations, name } = plan;
  if (answer.resendFrom !== null) {
    violations.push(`${name}: the server knows only ${answer.ackedSeq} of ${memory.acked}`);
  }
  let fresh = 0;
  for (const { id, seq, outcome, version, refusal } of answer.outcomes) {
    if (id === null || outcome !== 'applied') {
      violations.push(`${name}: ${seq} is ${outcome}, ${JSON.stringify(refusal)}`);
    }
    const key = String(id);
    const before = memory.named.get(key);
    if (before === undefined) fresh += 1;
    else if (before.version !== version) {
      violations.push(`${name}: ${seq} was of version ${before.version}, now of ${version}`);
    }
    memory.named.set(key, { deviceId: memory.deviceId, seq, version });
  }
  memory.outbox = memory.outbox.filter(({ wire }) => !memory.named.has(wire.id));
  memory.acked = Math.max(memory.acked, answer.ackedSeq);
  memory.limit = plan.batch;
  plan.named(fresh);
  return fresh > 0;
}

/** True when another request at once is worth it. */
async function meet(plan: LightPlan, memory: Memory, refusal: Refusal): Promise<boolean> {
  const { tally, violations, name } = plan;
  switch (refusal.refusal) {
    case 'gap':
      tally.gaps += 1;
      if (refusal.expectedSeq > memory.acked) return true;
      violations.push(`${name}: ${refusal.expectedSeq} is expected, ${memory.acked} was named`);
      return false;
    case 'device_forked':
      tally.forks += 1;
      return await becomeAnother(plan, memory);
    case 'send_less':
      memory.limit = Math.max(1, memory.limit >> 1);
      return true;
    case 'busy':
      tally.busy += 1;
      return false;
    case 'broken':
      return false;
    default:
      violations.push(`${name}: refused, ${JSON.stringify(refusal)}`);
      return false;
  }
}

/** Pairs as a new device; what waits keeps its ids and is numbered from 1. */
async function becomeAnother(plan: LightPlan, memory: Memory): Promise<boolean> {
  const { draw, wire, addressNow, cookie, name } = plan;
  const deviceId = deviceIdSchema.parse(uuidV7(Date.now(), draw.bytes(10)));
  const body = { deviceId, label: name };
  const asking = { address: addressNow(), path: '/api/devices', cookie, body, draw };
  const replies = await wire.ask(asking);
  if (!replies.some((reply) => reply !== null && z.safeParse(pairingSchema, reply.json).success)) {
    return false;
  }
  memory.deviceId = deviceId;
  memory.acked = 0;
  memory.lastSeq = memory.outbox.length;
  memory.outbox = memory.outbox.map((one, place) => ({
    ...one,
    wire: { ...one.wire, seq: place + 1 },
  }));
  return true;
}

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
