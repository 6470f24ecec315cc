// Notes what its author does about a fact that is kept apart; the loop sends it.
import { useStore } from '../store/session.ts';
import { noteStep } from '../store/steps.ts';

type Note = Parameters<typeof noteStep>[2];

/** False: the office has decided about it by now. Throws where the phone could not write it. */
export function useSteps(): (
  factId: Parameters<typeof noteStep>[1],
  note: Note,
) => Promise<boolean> {
  const store = useStore();
  return async (factId, note) => {
    const isNoted = await noteStep(store, factId, note);
    store.syncNow();
    return isNoted;
  };
}
