// One pass: a batch up, its answer down and stored. What to do next is a value; the loop decides
// when.
import { unreachable } from '../../shared/kernel/assert.ts';
import { instant } from '../../shared/kernel/day.ts';
import type { Refusal } from '../../shared/protocol.ts';
import { answerSchema } from './answer-schema.ts';
import { applyAnswer } from './apply-answer.ts';
import { type Batch, putBack, takeBatch } from './batch.ts';
import type { Book, StatusMeta } from './book.ts';
import { exchange, type Reply } from './exchange.ts';
import { changeSync, readStatus, readSync, sessionOf } from './meta.ts';
import { pairAsNew, pairKnown } from './pair.ts';
import { canRewind, endDoubt } from './rewind.ts';
import { sendSteps } from './steps.ts';
import { wipe } from './wipe.ts';
import type { World } from './world.ts';

export type PassResult =
  /** Nothing waits, the pull is complete. */
  | { readonly type: 'done' }
  /** More is to be done and something moved: go on at once. */
  | { readonly type: 'more' }
  /** The batch was too much; `factCount` is what was tried. */
  | { readonly type: 'less'; readonly factCount: number }
  /** Wait and try again; `status` is what the pill says meanwhile. */
  | {
      readonly type: 'later';
      readonly status: StatusMeta['type'];
      /** The phone had no space for the answer: the next pass asks for no rows. */
      readonly isFull?: true;
    };

export type Pass = {
  readonly book: Book;
  readonly world: World;
  /** Facts a batch at most. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Asks for no rows: a phone without space still sends. */
  readonly isPushOnly?: boolean;
};

/** Throws only when the phone's own database fails. */
export async function syncPass(pass: Pass): Promise<PassResult> {
  const { book, world, signal } = pass;
  const batch = await takeBatch(book, world, pass);
  if (batch.ids.length > 0) await setStatus(book, 'sending', world.now());
  const sentAtMs = world.now();
  const { deviceKey } = await sessionOf(book);
  const request = { path: '/api/sync', body: batch.request, signal, deviceKey };
  const reply = await exchange(world, request, answerSchema);
  if (reply.type !== 'answered') {
    await putBack(book, batch.ids, reply.type === 'refused' && !isFateOpen(reply.refusal));
    if (reply.type === 'unreachable') return { type: 'later', status: reply.status };
    return await afterRefusal(pass, batch, reply.refusal);
  }
  const times = { sentAtMs, receivedAtMs: world.now() };
  const applied = await applyAnswer(book, batch, { answer: reply.answer, times });
  await putBack(book, batch.ids, false);
  if (applied.isDone) {
    await sendSteps(book, world, signal);
    await forgetIfOld(book, Date.parse(reply.answer.serverTime));
    return { type: (await sendPhotosIfAny(pass)) ? 'more' : 'done' };
  }
  return applied.hasProgress ? { type: 'more' } : { type: 'later', status: 'idle' };
}

const SENT_KEPT_MS = 30 * 86_400_000;

/** Seldom is something old enough: what looks through it is fetched when there is. */
async function forgetIfOld(book: Book, nowMs: number): Promise<void> {
  const before = instant(nowMs - SENT_KEPT_MS);
  if ((await book.sent.where('ackedAt').below(before).count()) === 0) return;
  const forgetting = await import('./forget-old.ts').catch(() => null);
  await forgetting?.forgetOld(book, { before, nowMs });
}

/** Few phones have photos to send: what sends them is fetched when there is one. */
async function sendPhotosIfAny({ book, world, signal }: Pass): Promise<boolean> {
  if ((await book.pictures.where('state').notEqual('sent').count()) === 0) return false;
  // Another version of the app has taken its place: photos go when this one is loaded again.
  const sending = await import('./send-photos.ts').catch(() => null);
  return (await sending?.sendPhotos(book, world, signal)) ?? false;
}

async function afterRefusal(pass: Pass, batch: Batch, refusal: Refusal): Promise<PassResult> {
  const { book, world, signal } = pass;
  switch (refusal.refusal) {
    case 'gap':
      return await afterGap(pass, batch, refusal.expectedSeq);
    case 'device_forked':
      return afterPairing(await pairAsNew(book, world, signal));
    case 'device_unknown':
      return afterPairing(await pairKnown(book, world, signal));
    case 'send_less':
    case 'too_large':
    case 'broken':
      return { type: 'less', factCount: batch.ids.length };
    case 'device_revoked':
      // Nothing waits any more, and what its person decides still reaches the office.
      await sendSteps(book, world, signal);
      await wipe(book);
      return { type: 'later', status: 'revoked' };
    case 'signed_out':
    case 'forbidden':
      return { type: 'later', status: 'signed_out' };
    case 'busy':
    case 'malformed':
    case 'too_many_phones':
    case 'not_found':
    case 'protocol_unknown':
      return { type: 'later', status: 'no_real_connection' };
    default:
      return unreachable(refusal);
  }
}

/** The server lacks facts that it had: they go again after a snapshot, or under a new device. */
async function afterGap(pass: Pass, batch: Batch, expectedSeq: number): Promise<PassResult> {
  const { book, world, signal } = pass;
  const [firstId] = batch.ids;
  const firstRow = firstId === undefined ? undefined : await book.outbox.get(firstId);
  const first = firstRow?.seq ?? expectedSeq;
  if (expectedSeq > first || !(await canRewind(book, expectedSeq, first))) {
    return afterPairing(await pairAsNew(book, world, signal));
  }
  await book.transaction('rw', [book.outbox, book.meta], async () => {
    await endDoubt(book, expectedSeq);
    const { rewindFrom } = await readSync(book);
    await changeSync(book, {
      mustReset: true,
      rewindFrom: Math.min(rewindFrom ?? expectedSeq, expectedSeq),
    });
  });
  return { type: 'more' };
}

function afterPairing(reply: Reply<unknown>): PassResult {
  if (reply.type === 'answered') return { type: 'more' };
  if (reply.type === 'unreachable') return { type: 'later', status: reply.status };
  const isOut = reply.refusal.refusal === 'signed_out';
  return { type: 'later', status: isOut ? 'signed_out' : 'no_real_connection' };
}

/** What the pill of every tab says; written only when it changes. */
export async function setStatus(
  book: Book,
  type: StatusMeta['type'],
  nowMs: number,
): Promise<void> {
  if ((await readStatus(book)).type === type) return;
  await book.meta.put({ key: 'status', type, since: instant(nowMs) });
}

/** A server that was busy or broke may have taken the batch before it said so. */
const isFateOpen = ({ refusal }: Refusal) => refusal === 'busy' || refusal === 'broken';
