// Turns a test phone's clock, and lets everything that waits on it happen in order.
import type { Phone } from './phone.ts';

/** Lets everything that needs no clock finish: turns of the event loop, however long each takes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

export async function turnClock(phone: Phone, forMs: number): Promise<void> {
  const endMs = phone.clock.ms + forMs;
  await settle();
  for (;;) {
    const next = phone.timers.toSorted((a, b) => a.atMs - b.atMs)[0];
    if (next === undefined || next.atMs > endMs) break;
    phone.clock.ms = Math.max(phone.clock.ms, next.atMs);
    phone.timers.splice(phone.timers.indexOf(next), 1);
    next.run();
    await settle();
  }
  phone.clock.ms = endMs;
}
