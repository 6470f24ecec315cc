// The one status that every screen shows.

import { selectSyncPill } from './select-sync-pill.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { SyncPill } from './views.ts';

const UNKNOWN_YET: SyncPill = { type: 'loading', rows: 0 };

/** Never `undefined`: «loading» until the book was asked. */
export function useSyncPill(): SyncPill {
  const { book } = useStore();
  return useBookQuery(() => selectSyncPill(book), [book], UNKNOWN_YET);
}
