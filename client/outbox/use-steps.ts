// Notes what its author does about a fact that is kept apart; the loop sends it.
import { useStore } from '../store/session.ts';
import { noteStep } from '../store/steps.ts';

type Note = Parameters<typeof noteStep>[2];

export function useSteps(): (factId: Parameters<typeof noteStep>[1], note: Note) => Promise<void> {
  const store = useStore();
  return async (factId, note) => {
    await noteStep(store, factId, note);
    store.syncNow();
  };
}
