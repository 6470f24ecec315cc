// The index of Find is built in turns, so that a slow phone hears touches in between: what comes
// meanwhile is found, several who ask share the work, and each of them hears of what changes.
import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import type { Book } from '../../../client/store/book.ts';
import { makeSearchIndex, type SearchIndex } from '../../../client/store/search-index.ts';
import { selectFind } from '../../../client/store/select-find.ts';
import { makePhone, stock } from './phone.ts';
import { customer } from './shop.ts';

const PEOPLE = 1_200;

async function openPhone(): Promise<Book> {
  const { book } = await makePhone(null);
  await stock(
    book,
    Array.from({ length: PEOPLE }, (_, n) => customer(n + 1, { name: `Asha ${n}` })),
  );
  return book;
}

const namesOf = async (book: Book, search: SearchIndex, query: string) =>
  (await selectFind(book, search, query)).map((hit) => hit.customer.name);

test('several who ask at once share one building, in turns', async () => {
  const book = await openPhone();
  const search = makeSearchIndex();
  let read = 0;
  book.customers.hook('reading', (row) => {
    read += 1;
    return row;
  });
  await Promise.all([search.refresh(book), search.refresh(book), search.refresh(book)]);
  // The newest row is read once more, for its version.
  expect(read).toBe(PEOPLE + 1);
});

test('a customer who comes while it is built is found', async () => {
  const book = await openPhone();
  const search = makeSearchIndex();
  let read = 0;
  let put: Promise<unknown> | null = null;
  book.customers.hook('reading', (row) => {
    read += 1;
    // Their row is among those that were read already.
    if (read > 600) {
      put ??= Dexie.ignoreTransaction(() =>
        book.customers.put(customer(1, { name: 'Zainab', version: 7_000 })),
      );
    }
    return row;
  });
  await search.refresh(book);
  await put;
  expect(await namesOf(book, search, 'zainab')).toEqual(['Zainab']);
});

test('each who asked while it was built hears of what changes later', async () => {
  const book = await openPhone();
  const search = makeSearchIndex();
  const told: Record<string, readonly string[]> = {};
  const following = ['yusuf', 'yus', 'yu'].map((query) =>
    liveQuery(async () => await namesOf(book, search, query)).subscribe((names) => {
      told[query] = names;
    }),
  );
  await expect.poll(() => told).toEqual({ yusuf: [], yus: [], yu: [] });
  await book.customers.put(customer(5, { name: 'Yusuf', version: 7_000 }));
  const found = ['Yusuf'];
  await expect.poll(() => told).toEqual({ yusuf: found, yus: found, yu: found });
  for (const one of following) one.unsubscribe();
});

test('a building that failed is begun anew', async () => {
  const book = await openPhone();
  const search = makeSearchIndex();
  let isBroken = true;
  book.customers.hook('reading', (row) => {
    if (isBroken) throw new Error('the disk is gone');
    return row;
  });
  await expect(search.refresh(book)).rejects.toThrow('the disk is gone');
  isBroken = false;
  expect(await namesOf(book, search, 'asha 77')).toContain('Asha 77');
});
