// The hook of «My entries».
import { selectEntries } from './select-entries.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { OutboxEntry } from './views.ts';

/** `undefined` while loading. */
export function useEntries(): readonly OutboxEntry[] | undefined {
  const { book, session, world } = useStore();
  const personId = session.person.id;
  return useBookQuery(() => selectEntries(book, personId, world.now()), [book, personId, world]);
}
