// Whether whoever is signed in may take a fact back, now.
import { dayIn } from '../../../shared/kernel/day.ts';
import { useStore } from '../../store/session.ts';
import type { ShownFact } from '../../store/views.ts';
import { type VoidRight, voidRight } from './void-draft.ts';

export function useVoidRight(shown: ShownFact): VoidRight {
  const { session, world } = useStore();
  const today = dayIn(shown.business.zone, world.now());
  return voidRight(shown, { role: session.person.role, personId: session.person.id, today });
}
