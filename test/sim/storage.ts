// The databases of the phones, in memory. Every transaction is seen: it counts as work, it may fail
// as browsers' ones do, and those of a dead tab are cut off. Packing, which is done on another
// thread, counts as work too.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Clock } from './clock.ts';

export type Storage = {
  /** Ends every open transaction of these connections, as a dying tab does. */
  readonly cut: (connection: IDBDatabase | null) => void;
  readonly close: () => void;
};

/** Called before each transaction; what it throws is what the browser throws. */
export type BeforeTransaction = (connection: IDBDatabase, isWriting: boolean) => void;

/** Puts itself between the phones and their databases until it is closed. */
export function openStorage(clock: Clock, before: BeforeTransaction): Storage {
  const open = new Map<IDBDatabase, Set<IDBTransaction>>();
  const { transaction } = IDBDatabase.prototype;
  const { open: openDatabase } = IDBFactory.prototype;
  const { arrayBuffer } = Response.prototype;
  // A phone packs a batch on another thread: on a busy machine the clock would run ahead of it.
  Response.prototype.arrayBuffer = function seen() {
    return clock.busyWith(arrayBuffer.call(this));
  };
  IDBDatabase.prototype.transaction = function seen(...asked) {
    before(this, asked[1] === 'readwrite');
    const begun = transaction.apply(this, asked);
    const all = open.get(this) ?? new Set();
    open.set(this, all.add(begun));
    const end = clock.begin();
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
    const end = clock.begin();
    for (const name of ['success', 'error', 'blocked']) request.addEventListener(name, end);
    return request;
  };
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
    close: () => {
      Response.prototype.arrayBuffer = arrayBuffer;
      IDBDatabase.prototype.transaction = transaction;
      IDBFactory.prototype.open = openDatabase;
    },
  };
}
