// The number of what is not sent on the app's icon, where the system shows one (iPhones, desks).
import { useEffect } from 'react';
import type { SyncPill } from '../store/views.ts';

export function useBadge(pill: SyncPill): void {
  const beside = pill.type === 'needs_fixing' ? (pill.unsent ?? 0) : 0;
  const count = 'count' in pill ? pill.count + beside : 0;
  useEffect(() => {
    if (!('setAppBadge' in navigator)) return;
    const told = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
    // Not installed, or not allowed: the pill says it anyway.
    told.catch(() => undefined);
  }, [count]);
}
