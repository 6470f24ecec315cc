// The hook under all hooks that follow the book. Dexie knows what a query has read only where the
// query is an async function itself: of any other it may miss what was read after the first await,
// and the screen then stays as it was although the book has moved on.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { onReopened } from './reopen.ts';
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
    const read = () =>
      liveQuery(async () => await query()).subscribe(
        (now) =>
          setTold((held) =>
            held.value === now && held.error === undefined ? held : { value: now },
          ),
        (cause: unknown) => setTold((held) => ({ ...held, error: cause })),
      );
    let reading = read();
    const unhear = onReopened(book, () => {
      reading.unsubscribe();
      reading = read();
    });
    return () => {
      unhear();
      reading.unsubscribe();
    };
  }, [book, ...known]);
  if (error !== undefined) throw error;
  return value;
}
