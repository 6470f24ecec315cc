// Which issues of a list are settled on this phone already.
import type { FactId } from '../../shared/kernel/ids.ts';
import { selectSettled } from './select-settled.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

const none: ReadonlySet<string> = new Set();

/** Keys of `issueKey`; empty while loading. */
export function useSettled(factIds: readonly FactId[]): ReadonlySet<string> {
  const { book } = useStore();
  return useBookQuery(() => selectSettled(book, factIds), [book, factIds.join()], none);
}
