// Whether this phone can work without a network, and what it holds.

import { type OfflineReadiness, selectReadiness } from './select-readiness.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useReadyForOffline(): OfflineReadiness | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectReadiness(book), [book]);
}
