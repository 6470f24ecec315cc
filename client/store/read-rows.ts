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

/** A slow phone takes a millisecond to ask for one: all of a long round at once hold up a touch. */
const KEYS_A_TURN = 100;

/** All rows under each key or range of an index, of a table of the transaction that is open. */
export function allOf<Row>(
  index: IDBIndex,
  keys: readonly (string | IDBKeyRange)[],
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    const askFrom = (place: number) => {
      const end = place + KEYS_A_TURN;
      const turn = keys.slice(place, end);
      const requests = turn.map((key): IDBRequest<Row[]> => index.getAll(key));
      const [first, last] = [requests.at(0), requests.at(-1)];
      if (first === undefined || last === undefined) return resolve(rows);
      // The next are asked as soon as the first of these is there: the database never waits.
      first.addEventListener('success', () => end < keys.length && askFrom(end));
      // Requests of a transaction end in their order; one that fails ends them all.
      last.addEventListener('success', () => {
        for (const { result } of requests) rows.push(...result);
        if (end >= keys.length) resolve(rows);
      });
      last.addEventListener('error', () => reject(last.error));
    };
    askFrom(0);
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
