// What wakes the loop before its time: a save, the network coming back, a poke of the server.
import type { World } from './world.ts';

export type Bell = {
  readonly ring: () => void;
  /** Resolves after `waitMs` or when the bell rings, at once when it rang since the last wait. */
  readonly wait: (waitMs: number, signal: AbortSignal) => Promise<void>;
};

export function makeBell(world: Pick<World, 'after'>): Bell {
  let hasRung = false;
  const waiting = new Set<() => void>();
  const ring = () => {
    hasRung = waiting.size === 0;
    for (const wake of waiting) wake();
  };
  return {
    ring,
    wait: (waitMs, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          cancel();
          signal.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        const cancel = world.after(waitMs, wake);
        signal.addEventListener('abort', wake);
        waiting.add(wake);
        if (!hasRung && !signal.aborted) return;
        hasRung = false;
        wake();
      }),
  };
}
