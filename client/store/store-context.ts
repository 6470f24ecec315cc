// The React context that carries the store to the hooks; `session.ts` fills it.
import { createContext, useContext } from 'react';
import { must } from '../../shared/kernel/assert.ts';
import type { Store } from './store.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStoreContext(): Store {
  return must(useContext(StoreContext), 'a screen that uses the book stands in StoreProvider');
}
