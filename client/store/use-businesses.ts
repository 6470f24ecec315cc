// The businesses of the tenant that this phone sees.
import { useLiveQuery } from 'dexie-react-hooks';
import type { Business } from '../../shared/ledger/business.ts';
import { selectBusinesses } from './select-fixed.ts';
import { useStore } from './session.ts';

/** `undefined` while loading. */
export function useBusinesses(): readonly Business[] | undefined {
  const { book } = useStore();
  return useLiveQuery(() => selectBusinesses(book), [book]);
}
