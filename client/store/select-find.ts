// Search.
import type { Book } from './book.ts';
import type { SearchIndex } from './search-index.ts';
import type { FindHit } from './views.ts';

export async function selectFind(
  _book: Book,
  _search: SearchIndex,
  _query: string,
): Promise<readonly FindHit[]> {
  return [];
}
