// Customers by name, tail of the phone, meter serial, account code or place.

import { selectFind } from './select-find.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { FindHit } from './views.ts';

/** `undefined` while loading; best first, at most fifty. */
export function useFind(query: string): readonly FindHit[] | undefined {
  const { book, search } = useStore();
  return useBookQuery(() => selectFind(book, search, query), [book, search, query]);
}
