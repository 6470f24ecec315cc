// A server that was restored from a backup knows less than it told: what this phone sent since
// waits again, with the same ids and sequence, in the transaction that stores the restored rows.
import type { DeviceId } from '../../shared/kernel/ids.ts';
import { isUnsent } from './batch.ts';
import type { Book, OutboxRow } from './book.ts';
import { sessionOf } from './meta.ts';

/** Everything of this device from sequence `from` on waits again; in the caller's transaction. */
export async function rewind(book: Book, from: number): Promise<void> {
  const { deviceId } = await sessionOf(book);
  const archived = await sentSince(book, deviceId, from);
  const apart = await book.outbox
    .where('seq')
    .aboveOrEqual(from)
    .and((row) => row.deviceId === deviceId)
    .toArray();
  await book.outbox.bulkPut([
    ...archived.map(({ version, ackedAt, lingers, isWithdrawn, ...own }) => waitingAgain(own)),
    ...apart.map(waitingAgain),
  ]);
  await book.sent.bulkDelete(archived.map((row) => row.id));
  await book.facts.bulkDelete(archived.map((row) => row.id));
}

/**
 * The server has nothing from sequence `from` on, since its sequences have no holes: whatever was
 * sent without a reply never arrived.
 */
export async function endDoubt(book: Book, from: number): Promise<void> {
  const { deviceId } = await sessionOf(book);
  await book.outbox
    .where('seq')
    .aboveOrEqual(from)
    .and((row) => row.deviceId === deviceId && isUnsent(row))
    .modify({ state: 'waiting', mayBeKnown: false });
}

/** The sequences from `from` on that this phone can send again, without a hole. */
export async function canRewind(book: Book, from: number, before: number): Promise<boolean> {
  const { deviceId } = await sessionOf(book);
  const archived = await sentSince(book, deviceId, from);
  const kept = await book.outbox.where('seq').aboveOrEqual(from).toArray();
  const seqs = new Set([...archived, ...kept].map((row) => row.seq));
  for (let seq = from; seq < before; seq += 1) if (!seqs.has(seq)) return false;
  return true;
}

function sentSince(book: Book, deviceId: DeviceId, from: number) {
  return book.sent
    .where('[deviceId+seq]')
    .between([deviceId, from], [deviceId, Number.POSITIVE_INFINITY], true, true)
    .toArray();
}

function waitingAgain(own: Omit<OutboxRow, 'state' | 'mayBeKnown' | 'refusal'>): OutboxRow {
  return { ...own, state: 'waiting', mayBeKnown: false, refusal: null, issues: [] };
}
