// Reads of the book that several screens share: each runs once however many look, follows the book
// while anybody does, and lives on for a moment, so that the next screen opens with what is here.
import { useEffect, useSyncExternalStore } from 'react';
import type { Book } from './book.ts';
import { follow } from './follow.ts';
import type { Store } from './store.ts';
import { useStoreContext } from './store-context.ts';
import { quarterNow, useQuarterHour } from './use-quarter-hour.ts';

/** After the last one has looked; longer than it takes from one screen to the next. */
const LINGERS_MS = 3_000;

type Told<Value> = { readonly value?: Value; readonly error?: unknown };

type SharedRead<Value> = {
  readonly told: () => Told<Value>;
  /** Calls `changed` after every reading, until what it answers with is called. */
  readonly follow: (changed: () => void) => () => void;
  /** Reads again when another quarter of an hour has begun: «today» may be another day. */
  readonly keepUp: (quarter: number) => void;
};

/** One kind of read; each key of it, such as a customer's id, is read by itself. */
export type SharedReads<Key extends string, Value> = {
  readonly of: (store: Store, key: Key) => SharedRead<Value>;
};

type Setting = Pick<Store, 'book' | 'world'>;

export function sharedReads<Key extends string, Value>(
  query: (setting: Setting, key: Key) => Promise<Value>,
): SharedReads<Key, Value> {
  const books = new WeakMap<Book, Map<Key, SharedRead<Value>>>();
  return {
    of: ({ book, world }, key) => {
      const kept = books.get(book) ?? new Map<Key, SharedRead<Value>>();
      books.set(book, kept);
      const held = kept.get(key);
      if (held !== undefined) return held;
      const read = startRead({ book, world }, () => query({ book, world }, key), {
        begun: () => kept.set(key, read),
        ended: () => kept.delete(key),
      });
      kept.set(key, read);
      return read;
    },
  };
}

type Watch = { readonly begun: () => void; readonly ended: () => void };

function startRead<Value>(
  { book, world }: Setting,
  query: () => Promise<Value>,
  { begun, ended }: Watch,
): SharedRead<Value> {
  let told: Told<Value> = {};
  let quarter = quarterNow(world);
  let stop: (() => void) | null = null;
  let cancelEnd = () => {};
  const followers = new Set<() => void>();
  const tell = (now: Told<Value>) => {
    told = now;
    for (const changed of followers) changed();
  };
  const start = () => {
    stop?.();
    quarter = quarterNow(world);
    stop = follow(book, query, {
      tell: (value) => tell({ value }),
      fail: (error) => tell({ error }),
    });
  };
  const end = () => {
    stop?.();
    stop = null;
    ended();
  };
  return {
    told: () => told,
    follow: (changed) => {
      // Two looks of one screen are two, whatever function they pass.
      const follower = () => changed();
      followers.add(follower);
      cancelEnd();
      begun();
      if (stop === null) start();
      return () => {
        followers.delete(follower);
        if (followers.size > 0) return;
        // Whoever looks after a failure asks anew.
        if (told.error === undefined) cancelEnd = world.after(LINGERS_MS, end);
        else end();
      };
    },
    keepUp: (now) => {
      if (now > quarter && stop !== null) start();
    },
  };
}

const NOTHING_TOLD: Told<never> = {};
const nothing: SharedRead<never> = {
  told: () => NOTHING_TOLD,
  follow: () => () => undefined,
  keepUp: () => undefined,
};

/**
 * What the read tells, again whenever that changes; `undefined` until it was read once, and for no
 * key.
 */
export function useSharedRead<Key extends string, Value>(
  reads: SharedReads<Key, Value>,
  key: Key | null,
): Value | undefined {
  const store = useStoreContext();
  const read: SharedRead<Value> = key === null ? nothing : reads.of(store, key);
  const { value, error } = useSyncExternalStore(read.follow, read.told);
  const quarter = useQuarterHour(store.world);
  useEffect(() => read.keepUp(quarter), [read, quarter]);
  if (error !== undefined) throw error;
  return value;
}

/** Reads what the next screen will ask for while this one is looked at; null: nothing yet. */
export function useReadAhead<Key extends string, Value>(
  reads: SharedReads<Key, Value>,
  key: Key | null,
): void {
  const store = useStoreContext();
  useEffect(() => {
    if (key === null) return;
    return reads.of(store, key).follow(() => undefined);
  }, [store, reads, key]);
}
