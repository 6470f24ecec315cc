// What waits on this phone, what needs a person, what was sent lately.
import { useLiveQuery } from 'dexie-react-hooks';
import { selectOutbox } from './select-outbox.ts';
import { useStore } from './session.ts';
import type { OutboxView } from './views.ts';

/** `undefined` while loading. */
export function useOutbox(): OutboxView | undefined {
  const { book } = useStore();
  return useLiveQuery(() => selectOutbox(book), [book]);
}
