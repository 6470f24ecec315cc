// The next request: unsent facts in the order of their sequence, cut to the protocol's limits. A
// fact counts as «sending» before it leaves, so that a phone that dies then knows the server may
// have it.

import { instant } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import {
  BYTES_A_BATCH,
  type Cursor,
  PROTOCOL_VERSION,
  type SyncRequest,
} from '../../shared/protocol.ts';
import type { Book, OutboxRow, SyncMeta } from './book.ts';
import { wantsDigest } from './digest.ts';
import { readSync, sessionOf } from './meta.ts';
import { unsentSums } from './unsent-sums.ts';
import type { Session } from './views.ts';
import type { World } from './world.ts';

const ROWS_A_PAGE = 1_000;

export type Batch = {
  readonly request: SyncRequest;
  readonly ids: readonly FactId[];
  readonly cursor: Cursor | null;
};

/** Marks what it takes as sending, at most `limit` facts, in one transaction. */
export async function takeBatch(
  book: Book,
  world: World,
  { limit, isPushOnly = false }: { readonly limit: number; readonly isPushOnly?: boolean },
): Promise<Batch> {
  const sums = await unsentSums(book);
  return await book.transaction('rw', [book.outbox, book.meta], async () => {
    const sync = await readSync(book);
    const unsent = (await book.outbox.orderBy('seq').toArray()).filter(isUnsent);
    // Before a snapshot is asked for, the fate of everything that was sent must be known.
    const mayReset = sync.mustReset && unsent.every((row) => !afterCrash(row).mayBeKnown);
    const taken = mayReset ? [] : cut(unsent, limit);
    const rest = unsent.slice(taken.length).map(afterCrash);
    await book.outbox.bulkPut([
      ...taken.map((row) => ({ ...afterCrash(row), state: 'sending' as const })),
      ...rest.filter((row, place) => row !== unsent[taken.length + place]),
    ]);
    const session = await sessionOf(book);
    const storage = await book.meta.get('storage');
    // What the server may hold unknown to us must be told apart before its rows are believed.
    const isBelievable = sync.mustReset ? mayReset : rest.every((row) => !row.mayBeKnown);
    const mayPull = isBelievable && !isPushOnly;
    const cursor = sync.mustReset ? null : sync.cursor;
    return {
      ids: taken.map((row) => row.id),
      cursor,
      request: {
        ...frameOf(world, sync, session),
        unsent: { ...toldOf(unsent), sums: [...sums] },
        ...(storage?.key === 'storage' ? { isStorageKept: storage.isKept } : {}),
        facts: taken.map((row) => row.fact),
        pull: mayPull ? pullOf(sync, cursor, world.now()) : null,
      },
    };
  });
}

function pullOf(sync: SyncMeta, cursor: Cursor | null, nowMs: number): SyncRequest['pull'] {
  const pull = { cursor, limit: ROWS_A_PAGE };
  return cursor !== null && wantsDigest(sync, nowMs) ? { ...pull, withDigest: true } : pull;
}

/** Puts back what was not answered; `isFateKnown`: the server said that it took none of it. */
export async function putBack(
  book: Book,
  ids: readonly FactId[],
  isFateKnown: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  await book.transaction('rw', book.outbox, async () => {
    const rows = await book.outbox.bulkGet([...ids]);
    const sending = rows
      .filter((row) => row?.state === 'sending')
      .filter((row) => row !== undefined);
    await book.outbox.bulkPut(
      sending.map((row) => ({
        ...row,
        state: 'waiting' as const,
        mayBeKnown: row.mayBeKnown || !isFateKnown,
      })),
    );
  });
}

const frameOf = (world: World, sync: SyncMeta, { deviceId }: Session) => ({
  protocol: PROTOCOL_VERSION,
  deviceId,
  lineage: sync.mustReset ? null : sync.lineage,
  clock: instant(world.now()),
  ackedSeq: sync.ackedSeq,
  appVersion: world.appVersion,
});

const toldOf = (unsent: readonly OutboxRow[]) => ({
  count: unsent.length,
  oldestAt: unsent[0]?.savedAt ?? null,
});

export function isUnsent(row: OutboxRow): boolean {
  return row.state === 'waiting' || row.state === 'sending';
}

/** Still marked as sending, though no request is under way: the server may have it. */
function afterCrash(row: OutboxRow): OutboxRow {
  return row.state === 'sending' ? { ...row, state: 'waiting', mayBeKnown: true } : row;
}

function cut(unsent: readonly OutboxRow[], limit: number): readonly OutboxRow[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = unsent.slice(0, limit).findIndex((row, place) => {
    bytes += encoder.encode(JSON.stringify(row.fact)).byteLength;
    return place > 0 && bytes > BYTES_A_BATCH;
  });
  return unsent.slice(0, end === -1 ? limit : end);
}

/** Whether the stored cursor is still the one that a request was sent with. */
export function isSameCursor(sync: SyncMeta, sent: Cursor | null): boolean {
  return JSON.stringify(sync.cursor) === JSON.stringify(sent);
}
