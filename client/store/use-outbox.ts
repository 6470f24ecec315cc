// What waits on this phone, what needs a person, what was sent lately.

import { selectOutbox } from './select-outbox.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';
import type { OutboxView } from './views.ts';

/** `undefined` while loading. */
export function useOutbox(): OutboxView | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectOutbox(book), [book]);
}
