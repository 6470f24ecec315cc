// Sends what the demo's phones hold, evening by evening as it was: some phones are silent for a day
// or two, so facts come late and mixed, through the same door as any other fact.

import { instant } from '../../shared/kernel/day.ts';
import type { TenantId } from '../../shared/kernel/ids.ts';
import { FACTS_A_BATCH, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { Database } from '../db/open-database.ts';
import { type Batch, type Pusher, readBatch } from '../sync/batch.ts';
import { makeReceiver, type Receiver } from '../sync/receive.ts';
import type { DemoPerson } from './demo-people.ts';
import type { Outbox } from './numbered.ts';
import { makeRandom, type Random } from './random.ts';

export type Pushing = {
  readonly tenantId: TenantId;
  readonly people: readonly DemoPerson[];
  readonly seed: number;
  readonly nowMs: number;
  readonly progress?: ((sent: number, of: number) => void) | undefined;
};

const MS_A_DAY = 86_400_000;
/** 21:00 in Kolkata, 18:30 in Nairobi. */
const EVENING_MS = 15.5 * 3_600_000;
/** The tables are measured again when they hold this many times as much. */
const GROWTH = 4;
const FACTS_AN_EVENING = 40;
const SILENT_EVENINGS = 0.12;

type Phone = {
  readonly pusher: Pusher;
  readonly facts: Outbox['facts'];
  readonly random: Random;
  sent: number;
};

/** Pushes everything recorded up to now; answers how many facts that were. */
export async function pushOutboxes(
  database: Database,
  outboxes: readonly Outbox[],
  pushing: Pushing,
): Promise<number> {
  const receive = makeReceiver(database);
  const phones = outboxes.flatMap((outbox) => phoneOf(outbox, pushing));
  const total = phones.reduce((sum, { facts }) => sum + facts.length, 0);
  const sentByAll = () => phones.reduce((sum, { sent }) => sum + sent, 0);
  let measured = 0;
  for (const atMs of evenings(phones, total, pushing.nowMs)) {
    const isLast = atMs === pushing.nowMs;
    const awake = phones.filter((phone) => isLast || isHeard(phone));
    await pushUpTo(receive, awake, atMs);
    if (isLast || sentByAll() > measured * GROWTH) {
      await measureTables(database);
      measured = sentByAll();
    }
    pushing.progress?.(sentByAll(), total);
  }
  return sentByAll();
}

/**
 * Plans made for empty tables are four times slower over this many facts; the database would
 * measure its tables by itself, but only after a minute.
 */
async function measureTables({ pool }: Database): Promise<void> {
  await pool.query(({ sql }) => sql.unsafe('analyze'));
}

function phoneOf({ deviceId, facts }: Outbox, pushing: Pushing): readonly Phone[] {
  const { tenantId, people, seed, nowMs } = pushing;
  const person = people.find((one) => one.deviceId === deviceId);
  if (person === undefined) return [];
  const { id: personId, role } = person;
  return [
    {
      pusher: { tenantId, deviceId, personId, role },
      facts: facts.filter(({ atMs }) => atMs <= nowMs),
      random: makeRandom(seed, `phone ${deviceId}`),
      sent: 0,
    },
  ];
}

/** The office has a line; phones are silent on one evening of eight. */
function isHeard({ pusher, random }: Phone): boolean {
  return !random.chance(SILENT_EVENINGS) || pusher.role !== 'collector';
}

/** Each evening from the first fact on (in a small demo every second to fourth one), and now. */
function evenings(phones: readonly Phone[], total: number, nowMs: number): readonly number[] {
  const firstMs = Math.min(...phones.flatMap(({ facts }) => facts[0]?.atMs ?? []), nowMs);
  const firstDayMs = Math.floor(firstMs / MS_A_DAY) * MS_A_DAY;
  const days = Math.ceil((nowMs - firstDayMs) / MS_A_DAY);
  const everyDays = Math.min(4, Math.max(1, Math.round((FACTS_AN_EVENING * days) / total)));
  const times = Array.from(
    { length: Math.ceil(days / everyDays) },
    (_, place) => firstDayMs + place * everyDays * MS_A_DAY + EVENING_MS,
  ).filter((atMs) => atMs < nowMs);
  return [...times, nowMs];
}

/** Phones that send at the same time share transactions, as they do in the field. */
async function pushUpTo(receive: Receiver, phones: readonly Phone[], atMs: number) {
  let left = phones;
  while (left.length > 0) {
    const sent = await Promise.all(left.map((phone) => pushOne(receive, phone, atMs)));
    left = left.filter((_, place) => sent[place]);
  }
}

/** Sends the next batch of a phone; false when nothing is left to send. */
async function pushOne(receive: Receiver, phone: Phone, atMs: number): Promise<boolean> {
  const batch = nextBatch(phone, atMs);
  if (batch === null) return false;
  const received = await receive(batch);
  if (received.type === 'refused') {
    throw new Error(`a batch of the demo was refused: ${received.refusal.refusal}`);
  }
  const refused = received.outcomes.find(({ outcome }) => outcome !== 'applied');
  if (refused !== undefined) {
    throw new Error(`a fact of the demo was ${refused.outcome}: ${refused.refusal?.words}`);
  }
  phone.sent += batch.arrived.length;
  return true;
}

function nextBatch({ pusher, facts, sent }: Phone, atMs: number): Batch | null {
  const waiting = facts.slice(sent, sent + FACTS_A_BATCH).filter((fact) => fact.atMs <= atMs);
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  const request = {
    protocol: PROTOCOL_VERSION,
    deviceId: pusher.deviceId,
    lineage: null,
    clock: instant(atMs),
    ackedSeq: sent,
    unsent: { count: 0, oldestAt: null },
    appVersion: 'demo',
    facts: waiting.map(({ atMs: _, ...fact }) => fact),
    pull: null,
  };
  return readBatch(request, pusher, atMs);
}
