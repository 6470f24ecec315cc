// What may wait until the rest of its screen is painted: on a slow phone nobody waits for it.
import { useEffect, useState } from 'react';
import { useStore } from '../store/session.ts';

/** False until the screen was painted once with what asks here. */
export function usePainted(): boolean {
  const { world } = useStore();
  const [isPainted, setPainted] = useState(false);
  useEffect(() => world.afterPaint(() => setPainted(true)), [world]);
  return isPainted;
}
