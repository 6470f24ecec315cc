// The pill.
import type { Book } from './book.ts';
import type { SyncPill } from './views.ts';

export async function selectSyncPill(_book: Book): Promise<SyncPill> {
  return { type: 'all_sent', at: null };
}
