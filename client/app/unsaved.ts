// Knows whether a form holds something unsaved, so that an update never takes it away.
import { useEffect } from 'react';

const MARK = 'unsaved';

/** Call it in every form: while `isDirty`, no update is offered and leaving the page asks first. */
export function useUnsavedForm(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const unmark = mark();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      unmark();
    };
  }, [isDirty]);
}

/** While it is shown no update takes the page away, whether anything was typed or not. */
export function useOpenForm(): void {
  useEffect(() => mark(), []);
}

function mark(): () => void {
  const { dataset } = document.documentElement;
  dataset[MARK] = String(Number(dataset[MARK] ?? 0) + 1);
  return () => {
    dataset[MARK] = String(Number(dataset[MARK] ?? 1) - 1);
  };
}

export function isSomethingUnsaved(): boolean {
  return Number(document.documentElement.dataset[MARK] ?? 0) > 0;
}
