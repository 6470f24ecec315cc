// Ten seconds in which what was just saved is taken back with one tap. The fact itself was safe at
// once and may have been sent: undoing records its void, so no number and no money gets lost.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { ask, customerOf, type Fact } from '../../../shared/facts.ts';
import { useStore } from '../../store/session.ts';

const OFFERED_MS = 10_000;

type Undo = {
  /** What can be taken back now. */
  readonly offered: Fact | null;
  /** Told of every fact that a form has saved; only what may be voided is offered. */
  readonly offer: (fact: Fact) => void;
  readonly end: () => void;
};

const nothing: Undo = { offered: null, offer: () => undefined, end: () => undefined };
const UndoContext = createContext<Undo>(nothing);

export const useUndo = (): Undo => useContext(UndoContext);

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offered, setOffered] = useState<Fact | null>(null);
  const { world } = useStore();
  const offer = useCallback(
    (fact: Fact) => {
      const isVoidable = ask(fact, (definition) => definition.isVoidable);
      const undoable = isVoidable && customerOf(fact) !== null ? fact : null;
      // What says that it is saved is painted first.
      world.afterPaint(() => setOffered(undoable));
    },
    [world],
  );
  const end = useCallback(() => setOffered(null), []);
  useEffect(() => {
    if (offered === null) return;
    const timer = setTimeout(end, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offered, end]);
  const undo = useMemo(() => ({ offered, offer, end }), [offered, offer, end]);
  return <UndoContext.Provider value={undo}>{children}</UndoContext.Provider>;
}
