// Writes the server's answer into the book in ONE transaction: outcomes, balances, pulled page and
// cursor appear together, so that no effect is ever counted twice or left out.

import { instant } from '../../shared/kernel/day.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import type { FactOutcome, Pulled, SyncAnswer } from '../../shared/protocol.ts';
import {
  applyPulled,
  emptyPulled,
  growSearchEpoch,
  pulledTables,
  putBalances,
} from './apply-pulled.ts';
import { type Batch, isSameCursor, isUnsent } from './batch.ts';
import type { Book, OutboxRow, SentRow, SyncMeta } from './book.ts';
import { differsFrom } from './digest.ts';
import { changeSync, noteRecovery, readSync, sessionOf } from './meta.ts';
import { endDoubt, rewind } from './rewind.ts';
import { dropReleased } from './steps.ts';

export type Times = { readonly sentAtMs: number; readonly receivedAtMs: number };

/**
 * `hasProgress`: something moved, so that another pass at once is worth it. `isDone`: nothing waits
 * and the pull is complete.
 */
export type Applied = { readonly hasProgress: boolean; readonly isDone: boolean };

export async function applyAnswer(
  book: Book,
  batch: Batch,
  { answer, times }: { readonly answer: SyncAnswer; readonly times: Times },
): Promise<Applied> {
  const tables = [...pulledTables(book), book.outbox, book.sent, book.meta];
  return await book.transaction('rw', tables, async () => {
    const sync = await readSync(book);
    const session = await sessionOf(book);
    if (session.deviceId !== batch.request.deviceId) return { hasProgress: true, isDone: false };
    const pulled = usable(sync, batch, answer);
    const isReset = pulled !== null && (pulled.isReset || batch.cursor === null);
    return (sync.mustReset || isOfOtherHistory(sync, answer)) && !isReset
      ? await askForSnapshot(book, { sync, batch, answer })
      : await take({ book, batch, answer, times, sync, pulled, isReset });
  });
}

type Taking = {
  readonly book: Book;
  readonly batch: Batch;
  readonly answer: SyncAnswer;
  readonly times: Times;
  readonly sync: SyncMeta;
  readonly pulled: Pulled | null;
  readonly isReset: boolean;
};

async function take(taking: Taking): Promise<Applied> {
  const { book, batch, answer, sync, pulled, isReset } = taking;
  if (isReset) await startAnew(book, sync, answer);
  const moved = await settle(book, batch, { answer });
  if (pulled !== null) {
    await applyPulled(book, pulled);
    await dropReleased(book, pulled.tables.facts, taking.times.receivedAtMs);
  }
  await putBalances(book, await believable(book, answer));
  const isSnapshotPage = [sync.cursor, pulled?.cursor].some((cursor) => cursor?.page);
  if (pulled !== null && isSnapshotPage) await growSearchEpoch(book);
  await noteContact(taking, moved > 0);
  if (await isAstray(taking)) return { hasProgress: true, isDone: false };
  const waiting = (await book.outbox.toArray()).filter(isUnsent).length;
  const isComplete = pulled?.isComplete ?? false;
  return {
    hasProgress: moved > 0 || isReset || (pulled !== null && !isComplete),
    isDone: waiting === 0 && isComplete,
  };
}

/** Compares with the server's digest; where they differ the next pass asks for a snapshot. */
async function isAstray({ book, pulled, times }: Taking): Promise<boolean> {
  if (pulled?.digest === undefined) return false;
  const mustReset = await differsFrom(book, pulled.digest);
  await changeSync(book, { comparedAtMs: times.receivedAtMs, ...(mustReset ? { mustReset } : {}) });
  if (mustReset) await noteRecovery(book, 'differed', times.receivedAtMs);
  return mustReset;
}

function isOfOtherHistory(sync: SyncMeta, answer: SyncAnswer): boolean {
  const isNewLineage = sync.lineage !== null && sync.lineage !== answer.lineage;
  return isNewLineage || answer.resendFrom !== null;
}

/** A page is used only on top of the state that it was asked for. */
function usable(sync: SyncMeta, batch: Batch, answer: SyncAnswer): Pulled | null {
  if (answer.pulled === null || batch.request.pull === null) return null;
  const { pulled } = answer;
  const isOnTop = sync.mustReset ? batch.cursor === null : isSameCursor(sync, batch.cursor);
  const isOlder = !pulled.isReset && pulled.cursor.version < (batch.cursor?.version ?? 0);
  return isOnTop && !isOlder ? pulled : null;
}

/**
 * The rows here and there are of different histories: outcomes are taken, rows are not. What is
 * acknowledged meanwhile counts on top of the old rows until the snapshot replaces them.
 */
async function askForSnapshot(
  book: Book,
  { sync, batch, answer }: Pick<Taking, 'sync' | 'batch' | 'answer'>,
): Promise<Applied> {
  const { resendFrom } = answer;
  const moved = await settle(book, batch, { answer, containedAt: Number.MAX_SAFE_INTEGER });
  if (resendFrom !== null) await endDoubt(book, resendFrom);
  await changeSync(book, { mustReset: true, rewindFrom: earlier(sync.rewindFrom, resendFrom) });
  return { hasProgress: moved > 0 || !sync.mustReset, isDone: false };
}

async function startAnew(book: Book, sync: SyncMeta, answer: SyncAnswer): Promise<void> {
  await emptyPulled(book);
  const from = earlier(sync.rewindFrom, answer.resendFrom);
  if (from !== null) await rewind(book, from);
}

const earlier = (a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

type Settling = {
  readonly answer: SyncAnswer;
  /** Instead of the outcome's own version, where the rows here know no such versions. */
  readonly containedAt?: number;
};

/** Each outcome settles the very fact that it names; how many moved. */
async function settle(
  book: Book,
  batch: Batch,
  { answer, containedAt }: Settling,
): Promise<number> {
  let moved = 0;
  const sent = await book.outbox.bulkGet([...batch.ids]);
  for (const outcome of answer.outcomes) {
    const row =
      outcome.id === null
        ? sent.find((one) => one?.seq === outcome.seq && outcome.outcome !== 'applied')
        : await book.outbox.get(outcome.id);
    if (row === undefined || !isUnsent(row)) continue;
    moved += 1;
    if (outcome.outcome === 'applied') {
      const { issues, version } = outcome;
      const ackedAt = answer.serverTime;
      await moveToSent(book, row, { issues, ackedAt, version: containedAt ?? version });
    } else await keepApart(book, row, outcome);
  }
  return moved;
}

async function moveToSent(
  book: Book,
  row: OutboxRow,
  ack: Pick<SentRow, 'version' | 'issues' | 'ackedAt'>,
): Promise<void> {
  const { state, mayBeKnown, refusal, ...own } = row;
  await book.outbox.delete(row.id);
  await book.sent.put({ ...own, ...ack, lingers: 1 });
  const { customerId, accountId, deviceId, authorId } = row;
  const received = { receivedAt: ack.ackedAt, version: ack.version };
  const stored = { customerId, accountId, deviceId, authorId, ...received };
  await book.facts.put({ ...row.fact, ...stored });
}

async function keepApart(book: Book, row: OutboxRow, outcome: FactOutcome): Promise<void> {
  const { refusal, issues } = outcome;
  const state = outcome.outcome === 'parked' ? 'parked' : 'refused';
  await book.outbox.put({ ...row, state, refusal, issues, mayBeKnown: false });
}

/**
 * Leaves out accounts of facts whose fate is unknown: their balance may or may not hold them. And
 * those of customers who are not on this phone: no pull would ever change or remove them again.
 */
async function believable(book: Book, answer: SyncAnswer) {
  const unknown = new Set<AccountId | null>(
    (await book.outbox.toArray())
      .filter((row) => isUnsent(row) && (row.mayBeKnown || row.state === 'sending'))
      .map((row) => row.accountId),
  );
  const held = await book.customers.bulkGet(answer.balances.map((row) => row.customerId));
  return answer.balances.filter((row, place) => held[place] !== undefined && !unknown.has(row.id));
}

async function noteContact(taking: Taking, hasSent: boolean): Promise<void> {
  const { book, sync, pulled, answer, times, isReset } = taking;
  const middleMs = (times.sentAtMs + times.receivedAtMs) / 2;
  const at = instant(times.receivedAtMs);
  await changeSync(book, {
    lineage: answer.lineage,
    ackedSeq: isReset ? answer.ackedSeq : Math.max(sync.ackedSeq, answer.ackedSeq),
    offsetMs: Math.round(Date.parse(answer.serverTime) - middleMs),
    lastContactAt: at,
    ...(hasSent ? { lastSentAt: at } : {}),
    ...(isReset ? { mustReset: false, rewindFrom: null } : {}),
    ...(pulled === null
      ? {}
      : { cursor: pulled.cursor, isComplete: pulled.isComplete && pulled.cursor.page === null }),
  });
}
