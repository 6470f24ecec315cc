// The draft of a form as the screen knows it: kept, being kept, or why not.
import { useState } from 'react';
import type { DraftRow } from '../store/book.ts';
import type { Store } from '../store/store.ts';
import { type Keeper, keeperOf, type Told, type Trouble } from './keeping.ts';

type Keeping = Keeper & Told & { readonly tell: (trouble: Trouble) => void };

/** `of` is that of the first call. */
export function useKeeping(
  store: Pick<Store, 'book' | 'world'>,
  of: Pick<DraftRow, 'id' | 'businessId' | 'factId'>,
): Keeping {
  const [told, setTold] = useState<Told>({ isKept: true, trouble: null });
  const [keeper] = useState(() => keeperOf(store, of, setTold));
  return { ...keeper, ...told, tell: (trouble) => setTold({ isKept: false, trouble }) };
}
