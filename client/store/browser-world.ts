// The world of a real browser: its clock, network, timers, tab locks and storage promises.
import type { World } from './world.ts';

/** Missing Web Locks or channels leave each tab on its own, which the protocol bears. */
export function browserWorld(): World {
  return {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    jitter: () => Math.random(),
    fetch: (path, init) => fetch(path, { ...init, credentials: 'same-origin' }),
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    lead: async (name, signal, lead) => {
      if (!('locks' in navigator)) return await lead();
      await navigator.locks.request(name, { signal }, lead);
    },
    channel: (name, heard) => {
      if (typeof BroadcastChannel === 'undefined') {
        return { tell: () => undefined, close: () => undefined };
      }
      const channel = new BroadcastChannel(name);
      channel.onmessage = () => heard();
      return { tell: () => channel.postMessage('sync'), close: () => channel.close() };
    },
    onWake,
    live: (poked) => {
      const source = new EventSource('/api/live');
      source.onopen = poked;
      source.onmessage = poked;
      return () => source.close();
    },
    keepStorage: async () => (await navigator.storage?.persist?.()) ?? null,
    isOnline: () => navigator.onLine,
    appVersion: '1',
    deviceLabel: `${navigator.userAgent}`.slice(0, 80),
  };
}

function onWake(woken: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') woken();
  };
  window.addEventListener('online', woken);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', woken);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
