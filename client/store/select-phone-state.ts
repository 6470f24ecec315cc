// Whether the phone can work without a network: what it holds, and whether the browser will keep
// it.
import type { Instant } from '../../shared/kernel/day.ts';
import { isUnsent } from './batch.ts';
import type { Book, LossMeta, RecoveryMeta } from './book.ts';
import { readSync } from './meta.ts';
import { unsentSums } from './unsent-sums.ts';
import type { CurrencySum } from './views.ts';

export type OfflineReadiness = {
  /** The first pull is complete. */
  readonly isReady: boolean;
  readonly customerCount: number;
  readonly factCount: number;
  readonly lastContactAt: Instant | null;
  /** The browser's promise to keep what is stored; null until asked, after the first save. */
  readonly isStorageKept: boolean | null;
  /** Server's clock − phone's clock, milliseconds. */
  readonly offsetMs: number;
};

/** All that a person may want to know of this phone, or has to read out to the office. */
export type PhoneState = OfflineReadiness & {
  readonly unsentCount: number;
  readonly oldestUnsentAt: Instant | null;
  readonly unsentSums: readonly CurrencySum[];
  readonly apartCount: number;
  readonly recovery: RecoveryMeta | null;
  readonly loss: LossMeta | null;
  readonly cursorVersion: number | null;
  readonly lineage: string | null;
};

export async function selectPhoneState(book: Book): Promise<PhoneState> {
  const [readiness, outbox, sums, recovery, loss, sync] = await Promise.all([
    selectReadiness(book),
    book.outbox.orderBy('seq').toArray(),
    unsentSums(book),
    book.meta.get('recovery'),
    book.meta.get('loss'),
    readSync(book),
  ]);
  const unsent = outbox.filter(isUnsent);
  return {
    ...readiness,
    unsentCount: unsent.length,
    oldestUnsentAt: unsent[0]?.savedAt ?? null,
    unsentSums: sums,
    apartCount: outbox.length - unsent.length,
    recovery: recovery?.key === 'recovery' ? recovery : null,
    loss: loss?.key === 'loss' ? loss : null,
    cursorVersion: sync.cursor?.version ?? null,
    lineage: sync.lineage,
  };
}

async function selectReadiness(book: Book): Promise<OfflineReadiness> {
  const [customerCount, factCount, sync, storage] = await Promise.all([
    book.customers.count(),
    book.facts.count(),
    book.meta.get('sync'),
    book.meta.get('storage'),
  ]);
  const met = sync?.key === 'sync' ? sync : null;
  return {
    isReady: met?.isComplete ?? false,
    customerCount,
    factCount,
    lastContactAt: met?.lastContactAt ?? null,
    isStorageKept: storage?.key === 'storage' ? storage.isKept : null,
    offsetMs: met?.offsetMs ?? 0,
  };
}
