// How this phone stands: what it holds, what waits on it, what happened to it.
import { type PhoneState, selectPhoneState } from './select-phone-state.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function usePhoneState(): PhoneState | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectPhoneState(book), [book]);
}
