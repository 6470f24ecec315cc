// Whether this is a desk of the office: a wide screen, and somebody who runs the office.
import { useSyncExternalStore } from 'react';
import { OFFICE } from '../../shared/kernel/role.ts';
import { useStore } from '../store/session.ts';

const WIDE = '(min-width: 900px) and (min-height: 500px)';

export function useDesk(): boolean {
  const { session } = useStore();
  const isWide = useSyncExternalStore(onWidth, () => window.matchMedia(WIDE).matches);
  return isWide && OFFICE.includes(session.person.role);
}

function onWidth(tell: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
