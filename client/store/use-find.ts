// Customers by name, tail of the phone, meter serial, account code or place.
import { useEffect } from 'react';
import type { Book } from './book.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';
import { selectFind } from './select-find.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { FindHit } from './views.ts';

/** `undefined` while loading; best first, at most fifty. */
export function useFind(query: string): readonly FindHit[] | undefined {
  const { book } = useStore();
  useEffect(() => {
    // Ready by the time that something is typed; what fails here fails the search too, which tells.
    searchOf(book)
      .refresh(book)
      .catch(() => undefined);
  }, [book]);
  return useBookQuery(() => selectFind(book, searchOf(book), query), [book, query]);
}

const indexes = new WeakMap<Book, SearchIndex>();

/** One a book, for as long as it is open. */
function searchOf(book: Book): SearchIndex {
  const held = indexes.get(book) ?? makeSearchIndex();
  indexes.set(book, held);
  return held;
}
