// POST /api/sync: one round trip pushes facts, answers each of them and the balances that they
// moved, and pulls what changed since the phone's cursor.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { instant } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import {
  BYTES_A_REQUEST,
  PROTOCOL_VERSION,
  type Pulled,
  type Refusal,
  type SyncAnswer,
  type SyncRequest,
  syncRequestSchema,
} from '../../shared/protocol.ts';
import { type BodyRead, judge, receiveBody, type Sent } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { packedJson } from '../api/packed-json.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import type { SignedIn } from '../people/who.ts';
import { syncAnswerSchema } from './answer-schema.ts';
import { type Batch, readBatch } from './batch.ts';
import { makeGate } from './gate.ts';
import { pull } from './pull.ts';
import { makeReceiver, type Receiver } from './receive.ts';
import { makeTurns } from './turns.ts';

export type SyncContext = {
  readonly database: Database;
  /** The server's clock in Unix milliseconds. */
  readonly nowMs?: () => number;
};

export function syncRoom({ database, nowMs = Date.now }: SyncContext): Hono<SignedIn> {
  const receive = makeReceiver(database);
  const gate = makeGate();
  const turns = makeTurns();
  const lineage = askLineage(database);
  const routes = new Hono<SignedIn>();
  routes.post(
    '/sync',
    describe({
      summary: 'Push facts, hear what became of them, pull what changed',
      description: `Facts travel in the order of their device's sequence, at most 200 a request.
Each is answered by its id; one that can't be taken is kept apart with its reason and never stops
the rest.`,
      tag: 'sync',
      body: syncRequestSchema,
      answer: { description: 'Outcomes, balances, changes', schema: syncAnswerSchema },
      refusals: [
        'gap',
        'device_forked',
        'device_unknown',
        'device_revoked',
        'protocol_unknown',
        'send_less',
      ],
    }),
    async (c) => {
      const sent = await receiveBody(c.req.raw, BYTES_A_REQUEST, c.env?.incoming);
      if (!sent.ok) return refuse(sent.refusal);
      const who = c.get('who');
      const answer = await gate.pass(who.tenantId, async () => {
        const { bytes } = sent.value;
        const request = await turns.take(bytes, () => openRequest(sent.value));
        if (!request.ok) return request.refusal;
        const { deviceId } = request.value;
        const shutOut = c.get('shutOut');
        if (shutOut !== undefined && shutOut !== deviceId)
          return { refusal: 'signed_out' } as const;
        const pusher = { ...who, deviceId };
        const batch = await turns.take(bytes, () => readBatch(request.value, pusher, nowMs()));
        return await sync({ database, receive, nowMs, lineage }, batch, request.value);
      });
      if (answer === null) return refuse({ refusal: 'busy' });
      if ('refusal' in answer) return refuse(answer);
      return await packedJson(answer, c.req.header('accept-encoding'));
    },
  );
  return routes;
}

/** A newer phone is told so before its unknown fields are. */
async function openRequest(sent: Sent): Promise<BodyRead<SyncRequest>> {
  const json = await sent.open();
  if (!json.ok) return json;
  const spoken = decode(z.looseObject({ protocol: z.int() }), json.value);
  if (spoken.ok && spoken.value.protocol !== PROTOCOL_VERSION) {
    return { ok: false, refusal: { refusal: 'protocol_unknown', newest: PROTOCOL_VERSION } };
  }
  return judge(json.value, syncRequestSchema);
}

type Street = {
  readonly database: Database;
  readonly receive: Receiver;
  readonly nowMs: () => number;
  readonly lineage: () => Promise<string>;
};

/**
 * Pushes, then pulls: what was pushed is among what is pulled. Once facts are committed their
 * answer goes out whatever becomes of the pull; the phone's next request pulls again, and hears why
 * it can't.
 */
async function sync(
  { database, receive, nowMs, lineage }: Street,
  batch: Batch,
  request: SyncRequest,
): Promise<SyncAnswer | Refusal> {
  const book = await lineage();
  const received = await receive(batch);
  if (received.type === 'refused') return received.refusal;
  const isSameBook = request.lineage === null || request.lineage === book;
  const pulling =
    request.pull === null || received.isQuarantined
      ? null
      : pull(database, batch.pusher, { ...request.pull, isSameBook });
  const pulled = received.outcomes.length === 0 ? await pulling : await orNothing(pulling);
  return {
    protocol: PROTOCOL_VERSION,
    lineage: book,
    serverTime: instant(nowMs()),
    ackedSeq: received.ackedSeq,
    resendFrom: received.resendFrom,
    outcomes: received.outcomes,
    balances: received.balances,
    pulled,
  };
}

async function orNothing(pulling: Promise<Pulled> | null): Promise<Pulled | null> {
  try {
    return await pulling;
  } catch {
    return null;
  }
}

/** The book's lineage, asked once: it changes only with the database itself. */
function askLineage(database: Database): () => Promise<string> {
  let asked: Promise<string> | null = null;
  const ask = async () => {
    const rows = await database.pool.query(
      ({ sql }) => sql<{ lineage: string }[]>`select lineage from book limit 1`,
    );
    return rows[0]?.lineage ?? '';
  };
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
