// Registers the service worker and tells when a new version waits. A waiting version is used only
// when a person agrees, and never while a form holds something unsaved. Other tabs follow as soon
// as nobody looks at them or they come to a tab screen, unless a form is open in them.
import { useEffect, useState } from 'react';
import { isSomethingUnsaved } from './unsaved.ts';

const CHECK_EVERY_MS = 60 * 60 * 1000;

/** A function that switches to the waiting version, or null while none waits. */
export function useWaitingUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    followNewVersion();
    return watchUpdates(setWaiting);
  }, []);
  if (waiting === null) return null;
  return () => {
    if (isSomethingUnsaved()) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('use_new_version');
  };
}

/** Called once at start; without service workers the app simply needs a network to open. */
export function keepAppOnPhone(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  heedOtherTabs();
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => null);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}

const OLD = 'oldVersion';

/** This tab shows an older version than the one that serves it: loads the new one when it may. */
function followNewVersion(): void {
  if (OLD in document.documentElement.dataset && !isSomethingUnsaved()) location.reload();
}

/** The first version that takes over a page is no update. */
function heedOtherTabs(): void {
  const { serviceWorker } = navigator;
  let isServed = serviceWorker.controller !== null;
  const followUnseen = () => {
    if (document.hidden) followNewVersion();
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (isServed) document.documentElement.dataset[OLD] = '';
    isServed = true;
    followUnseen();
  });
  document.addEventListener('visibilitychange', followUnseen);
}

function watchUpdates(tell: (waiting: ServiceWorker | null) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const ended = new AbortController();
  const { signal } = ended;
  void navigator.serviceWorker.ready.then((registration) => {
    if (signal.aborted) return;
    const look = () => tell(registration.waiting);
    const follow = () => registration.installing?.addEventListener('statechange', look, { signal });
    registration.addEventListener('updatefound', follow, { signal });
    follow();
    look();
    const check = () => void registration.update().catch(() => null);
    const timer = setInterval(check, CHECK_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
  return () => ended.abort();
}
