// The hook under all hooks that follow the book. Dexie knows what a query has read only where the
// query is an async function itself: of any other it may miss what was read after the first await,
// and the screen then stays as it was although the book has moved on.
import { useLiveQuery } from 'dexie-react-hooks';

/** What `query` reads, again whenever that changes; `first` until it was read once. */
export function useBookQuery<Value>(
  query: () => Promise<Value>,
  known: readonly unknown[],
): Value | undefined;
export function useBookQuery<Value>(
  query: () => Promise<Value>,
  known: readonly unknown[],
  first: Value,
): Value;
export function useBookQuery<Value>(
  query: () => Promise<Value>,
  known: readonly unknown[],
  first?: Value,
): Value | undefined {
  return useLiveQuery(async () => await query(), [...known], first);
}
