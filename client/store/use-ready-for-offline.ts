// Whether this phone can work without a network, and what it holds.
import { useLiveQuery } from 'dexie-react-hooks';
import { type OfflineReadiness, selectReadiness } from './select-readiness.ts';
import { useStore } from './session.ts';

/** `undefined` while loading. */
export function useReadyForOffline(): OfflineReadiness | undefined {
  const { book } = useStore();
  return useLiveQuery(() => selectReadiness(book), [book]);
}
