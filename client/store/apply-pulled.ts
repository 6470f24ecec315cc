// One page of the server's rows into the book, inside the caller's transaction together with its
// cursor. A row never goes back to an older version; settled debts and left customers go.
import type { Table } from 'dexie';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { AccountRow, OpenItemRow, Pulled } from '../../shared/protocol.ts';
import type { Book } from './book.ts';

/** The tables that a snapshot fills anew; never the outbox, the sent archive or the counters. */
export function pulledTables(book: Book) {
  return [
    book.businesses,
    book.people,
    book.devices,
    book.rounds,
    book.products,
    book.tariffs,
    book.customers,
    book.accounts,
    book.openItems,
    book.meters,
    book.facts,
  ];
}

export async function emptyPulled(book: Book): Promise<void> {
  await Promise.all(pulledTables(book).map((table) => table.clear()));
  await book.sent.where('lingers').equals(1).modify(settled);
  await growSearchEpoch(book);
}

/** Stores a page; what lingered because the rows were older stops to, once they are not. */
export async function applyPulled(book: Book, pulled: Pulled): Promise<void> {
  const { tables, cursor, left } = pulled;
  const [gone, open] = split(tables.openItems);
  await put(book.businesses, tables.businesses);
  await put(book.people, tables.people);
  await put(book.devices, tables.devices);
  await put(book.rounds, tables.rounds);
  await put(book.products, tables.products);
  await put(book.tariffs, tables.tariffs);
  await put(book.customers, tables.customers);
  await put(book.openItems, open);
  await book.openItems.bulkDelete(gone.map((row) => row.id));
  await put(book.meters, tables.meters);
  await put(book.facts, tables.facts);
  await putBalances(book, tables.accounts);
  if (left.length > 0) await letGo(book, left);
  if (cursor.page === null) {
    await book.sent
      .where('lingers')
      .equals(1)
      .and((row) => row.version <= cursor.version)
      .modify(settled);
  }
}

/** A slow phone takes a millisecond to copy a row: a whole page at once holds up every touch. */
const ROWS_A_TURN = 100;

async function put<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  for (let place = 0; place < rows.length; place += ROWS_A_TURN) {
    await table.bulkPut(rows.slice(place, place + ROWS_A_TURN));
  }
}

/** Of two states of an account the one with the greater version is kept. */
export async function putBalances(book: Book, rows: readonly AccountRow[]): Promise<void> {
  const held = await book.accounts.bulkGet(rows.map((row) => row.id));
  await put(
    book.accounts,
    rows.filter((row, place) => row.version >= (held[place]?.version ?? 0)),
  );
}

const settled = (row: { lingers?: 1 }) => {
  delete row.lingers;
};

function split(rows: readonly OpenItemRow[]): readonly [OpenItemRow[], OpenItemRow[]] {
  const isGone = (row: OpenItemRow) => row.isVoided || row.allocated >= row.amount;
  return [rows.filter(isGone), rows.filter((row) => !isGone(row))];
}

async function letGo(book: Book, left: readonly CustomerId[]): Promise<void> {
  const ids = [...left];
  await Promise.all([
    book.customers.bulkDelete(ids),
    book.accounts.where('customerId').anyOf(ids).delete(),
    book.openItems.where('customerId').anyOf(ids).delete(),
    book.meters.where('customerId').anyOf(ids).delete(),
    ...ids.map((id) =>
      book.facts.where('[customerId+day]').between([id, ''], [id, '\uffff']).delete(),
    ),
  ]);
  await growSearchEpoch(book);
}

/** Rows came or went that their versions don't tell of: the search index is built anew. */
export async function growSearchEpoch(book: Book): Promise<void> {
  const held = await book.meta.get('search');
  await book.meta.put({ key: 'search', epoch: (held?.key === 'search' ? held.epoch : 0) + 1 });
}
