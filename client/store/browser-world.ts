// The world of a real browser: its clock, network, timers, tab locks and storage promises.
import { cookieMemory } from './cookie-memory.ts';
import { type Hearing, keepLine } from './live-line.ts';
import type { World } from './world.ts';

/** The package's version, which the build puts here. */
declare const APP_VERSION: string;

/** Missing Web Locks or channels leave each tab on its own, which the protocol bears. */
export function browserWorld(): World {
  return {
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    jitter: () => Math.random(),
    fetch: (path, init) => fetch(path, { ...init, credentials: 'same-origin' }),
    after,
    afterPaint,
    lead: async (name, { signal, isStealing }, lead) => {
      if (!('locks' in navigator)) return await lead();
      // A lock is stolen at once, so that there is no wait to end.
      await navigator.locks.request(name, isStealing ? { steal: true } : { signal }, lead);
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
    live: (poked) => keepLine({ after, jitter: () => Math.random() }, openLine, poked),
    keepStorage: async () => (await navigator.storage?.persist?.()) ?? null,
    storageUse: async () => {
      const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
      return { usedBytes: usage, quotaBytes: quota };
    },
    memory: cookieMemory,
    isOnline: () => navigator.onLine,
    appVersion: APP_VERSION,
    deviceLabel: `${navigator.userAgent}`.slice(0, 80),
  };
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}

/** A page that is not looked at paints nothing: there it takes this long at most. */
const UNPAINTED_MS = 250;

function afterPaint(run: () => void): () => void {
  const late = setTimeout(() => end(run), document.hidden ? 0 : UNPAINTED_MS);
  let task = late;
  const frame = requestAnimationFrame(() => {
    // A frame's callbacks come before it is painted, a task that they ask for comes after that.
    task = setTimeout(() => end(run));
  });
  const end = (then = () => {}) => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    clearTimeout(task);
    then();
  };
  return () => end();
}

function openLine({ opened, poked, ended }: Hearing): () => void {
  const source = new EventSource('/api/live');
  source.onopen = opened;
  source.onmessage = poked;
  source.onerror = () => {
    // A broken line is reopened by the browser; one that an error answered is closed for good.
    if (source.readyState === EventSource.CLOSED) ended();
  };
  return () => source.close();
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
