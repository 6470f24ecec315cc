// Whether the phone can work without a network: what it holds, and whether the browser will keep
// it.
import type { Instant } from '../../shared/kernel/day.ts';
import type { Book } from './book.ts';

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

export async function selectReadiness(book: Book): Promise<OfflineReadiness> {
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
