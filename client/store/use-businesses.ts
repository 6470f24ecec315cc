// The businesses of the tenant that this phone sees.

import type { Business } from '../../shared/ledger/business.ts';
import { selectBusinesses } from './select-fixed.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useBusinesses(): readonly Business[] | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectBusinesses(book), [book]);
}
