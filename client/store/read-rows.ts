// Reads of many keys at once. One ranged read a key is a bulk read in the browser; a cursor that
// jumps from key to key, as `anyOf` makes, is many times slower on a phone.
import type { Table } from 'dexie';
import type { CustomerId } from '../../shared/kernel/ids.ts';

/** The rows of many customers, grouped by customer. */
export async function rowsByCustomer<Row, Key>(
  table: Table<Row, Key>,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, readonly Row[]>> {
  const groups = await Promise.all(ids.map((id) => table.where('customerId').equals(id).toArray()));
  return new Map(ids.map((id, place) => [id, groups[place] ?? []]));
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
