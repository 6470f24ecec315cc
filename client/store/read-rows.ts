// Reads of many keys at once. One ranged read a key is a bulk read in the browser; a cursor that
// jumps from key to key, as `anyOf` makes, is many times slower on a phone.
import type { Table } from 'dexie';
import type { CustomerId } from '../../shared/kernel/ids.ts';

/**
 * The rows of many customers, grouped by customer; a customer without rows is not there. One
 * request a customer, all in one transaction and past the library, which costs a phone many times
 * what the request does. What is shown is asked anew when any row of the table changes.
 */
export async function rowsByCustomer<Row extends { readonly customerId: CustomerId }, Key>(
  table: Table<Row, Key>,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, readonly Row[]>> {
  const rows = await table.db.transaction('r', table, async ({ idbtrans }) => {
    // A live query learns from this that it reads the table.
    await table.limit(1).toArray();
    return await allOf<Row>(idbtrans.objectStore(table.name).index('customerId'), ids);
  });
  return groupBy(rows, (row) => row.customerId);
}

/** All rows under each key or range of an index, of a table of the transaction that is open. */
export function allOf<Row>(
  index: IDBIndex,
  keys: readonly (string | IDBKeyRange)[],
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const requests = keys.map((key): IDBRequest<Row[]> => index.getAll(key));
    const last = requests.at(-1);
    if (last === undefined) return resolve([]);
    // Requests of a transaction end in their order; one that fails ends them all.
    last.onsuccess = () => resolve(requests.flatMap(({ result }) => result));
    last.onerror = () => reject(last.error);
  });
}

export function groupBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
