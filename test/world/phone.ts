// A phone for tests: it makes facts with its own sequence and hands them to a receiver in batches.
import { type Pusher, readBatch } from '../../server/sync/batch.ts';
import type { Receiver } from '../../server/sync/receive.ts';
import type { Received } from '../../server/sync/received.ts';
import type { BodyOf, FactType } from '../../shared/facts.ts';
import { daysBetween, instant } from '../../shared/kernel/day.ts';
import { type FactId, factIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Envelope } from '../../shared/ledger/fact.ts';
import { PROTOCOL_VERSION, type SyncRequest } from '../../shared/protocol.ts';
import { dairy, idOf, NOON, TODAY, water } from '../world.ts';

export type Wire = Envelope;

export type Phone = {
  readonly pusher: Pusher;
  /** Makes a fact with the next sequence; nothing is sent. */
  readonly make: <Type extends FactType>(
    type: Type,
    body: BodyOf<Type>,
    more?: Partial<Omit<Wire, 'type' | 'body'>>,
  ) => Wire;
  /** Sends facts as one batch. */
  readonly send: (facts: readonly unknown[], more?: Partial<SyncRequest>) => Promise<Received>;
  /** Makes and sends one fact. */
  readonly record: <Type extends FactType>(
    type: Type,
    body: BodyOf<Type>,
    more?: Partial<Omit<Wire, 'type' | 'body'>>,
  ) => Promise<Received>;
};

const MS_A_DAY = 86_400_000;

let made = 0;

/** A fresh id; later ones are greater. */
export function nextFactId(): FactId {
  made += 1;
  return factIdSchema.parse(idOf(0x91, made));
}

const businessOf = (type: FactType): Business =>
  type.startsWith('meter') || type === 'bill.issued' ? water : dairy;

export function makePhone(
  receive: Receiver,
  pusher: Pusher,
  nowMs: () => number = () => NOON,
): Phone {
  let seq = 0;
  const make: Phone['make'] = (type, body, more = {}) => {
    seq = more.seq ?? seq + 1;
    return {
      id: nextFactId(),
      type,
      schema: 1,
      businessId: businessOf(type).id,
      recordedAt: instant(NOON + Math.min(0, daysBetween(TODAY, more.day ?? TODAY)) * MS_A_DAY),
      offsetMs: 0,
      day: TODAY,
      body,
      ...more,
      seq,
    };
  };
  const send: Phone['send'] = (facts, more = {}) =>
    receive(
      readBatch(
        {
          protocol: PROTOCOL_VERSION,
          deviceId: pusher.deviceId,
          lineage: null,
          clock: instant(NOON),
          ackedSeq: 0,
          unsent: { count: facts.length, oldestAt: null },
          appVersion: 'test',
          facts: [...facts],
          pull: null,
          ...more,
        },
        pusher,
        nowMs(),
      ),
    );
  return {
    pusher,
    make,
    send,
    record: async (type, body, more) => await send([make(type, body, more)]),
  };
}
