// The databases of the phones, in memory. Every transaction is seen: it counts as work, it may fail
// as browsers' ones do, and those of a dead tab are cut off. Packing, which is done on another
// thread, counts as work too.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Clock } from './clock.ts';
import { holdBack } from './hold-back.ts';

export type Storage = {
  /** Ends every open transaction of these connections, as a dying tab does. */
  readonly cut: (connection: IDBDatabase | null) => void;
  /** Every browser that hangs goes on. */
  readonly wake: () => void;
  readonly close: () => void;
};

/**
 * Called before each transaction; what it throws is what the browser throws. A number: the
 * transaction hangs for so long, and all that waits behind it.
 */
export type BeforeTransaction = (connection: IDBDatabase, isWriting: boolean) => number | null;

/** The mode of the transaction in which a database is made or changed. */
const UPGRADE: string = 'versionchange';

/** Puts itself between the phones and their databases until it is closed. */
export function openStorage(clock: Clock, before: BeforeTransaction): Storage {
  const open = new Map<IDBDatabase, Set<IDBTransaction>>();
  /** Names of databases in which a transaction hangs now. */
  const hanging = new Map<string, () => void>();
  const { transaction } = IDBDatabase.prototype;
  const { open: openDatabase } = IDBFactory.prototype;
  const { arrayBuffer } = Response.prototype;
  const { structuredClone } = globalThis;
  const copyOf = <T>(value: T): T => plainCopy(value, structuredClone);
  // A phone packs a batch on another thread: on a busy machine the clock would run ahead of it.
  Response.prototype.arrayBuffer = function seen() {
    return clock.busyWith('packing', arrayBuffer.call(this));
  };
  IDBDatabase.prototype.transaction = function seen(...asked) {
    // An upgrade begins within the browser, where nobody can throw: it is never struck.
    const hangsMs = asked[1] === UPGRADE ? null : before(this, asked[1] === 'readwrite');
    const begun = transaction.apply(this, asked);
    if (hangsMs !== null && !hanging.has(this.name)) {
      const letGo = holdBack(begun);
      const wake = () => {
        hanging.delete(this.name);
        letGo();
      };
      const cancel = clock.after(hangsMs, wake);
      hanging.set(this.name, () => {
        cancel();
        wake();
      });
    }
    const all = open.get(this) ?? new Set();
    open.set(this, all.add(begun));
    // The time goes on beside what hangs, and beside all that waits behind it.
    const what = `a transaction of ${this.name} (${begun.mode})`;
    const end = hanging.has(this.name) ? () => undefined : clock.begin(what);
    const over = () => {
      all.delete(begun);
      end();
    };
    begun.addEventListener('complete', over);
    begun.addEventListener('abort', over);
    return begun;
  };
  IDBFactory.prototype.open = function seen(...asked) {
    const request = openDatabase.apply(this, asked);
    const end = clock.begin(`opening ${asked[0]}`);
    for (const name of ['success', 'error', 'blocked']) request.addEventListener(name, end);
    return request;
  };
  // Every row is copied on its way in and out: plain ones by a walk, four times as fast.
  globalThis.structuredClone = copyOf;
  // A new set of databases a run: nothing of an earlier one is left.
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return {
    cut: (connection) => {
      if (connection === null) return;
      for (const begun of open.get(connection) ?? []) {
        try {
          begun.abort();
        } catch {
          // It had just come to its end.
        }
      }
    },
    wake: () => {
      for (const wake of [...hanging.values()]) wake();
    },
    close: () => {
      Response.prototype.arrayBuffer = arrayBuffer;
      globalThis.structuredClone = structuredClone;
      IDBDatabase.prototype.transaction = transaction;
      IDBFactory.prototype.open = openDatabase;
    },
  };
}

/** A copy of plain objects, lists and single values; `other` copies what is neither. */
function plainCopy<T>(value: T, other: <Value>(value: Value) => Value): T;
function plainCopy(value: unknown, other: <Value>(value: Value) => Value): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return other(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plainCopy(one, other));
  if (Object.getPrototypeOf(value) !== Object.prototype) return other(value);
  const copy: Record<string, unknown> = {};
  for (const [name, own] of Object.entries(value)) copy[name] = plainCopy(own, other);
  return copy;
}
