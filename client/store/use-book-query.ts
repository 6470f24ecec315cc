// The hook under all hooks that follow the book by themselves. What it is given must be an async
// function: Dexie may miss what any other has read after its first await, and the screen then stays
// as it was although the book has moved on.
import { useEffect, useState } from 'react';
import { follow } from './follow.ts';
import { useStoreContext } from './store-context.ts';

type Told<Value> = { readonly value: Value | undefined; readonly error?: unknown };

/**
 * What `query` reads, again whenever that changes; `first` until it was read once, and what it read
 * before while it is asked anew because something of `known` is another.
 */
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
  const [{ value, error }, setTold] = useState<Told<Value>>({ value: first });
  const { book } = useStoreContext();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query knows.
  useEffect(() => {
    return follow(book, query, {
      tell: (now) =>
        setTold((held) => (held.value === now && held.error === undefined ? held : { value: now })),
      fail: (cause) => setTold((held) => ({ ...held, error: cause })),
    });
  }, [book, ...known]);
  if (error !== undefined) throw error;
  return value;
}
