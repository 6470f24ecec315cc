// Where one was on a page: a screen opens at its top, a list opens where it was left, and a stop
// leads back to the tab from which it was opened. Kept for this tab of the browser only.
import { useEffect, useLayoutEffect } from 'react';

const LAST_TAB = 'routebook.tab';
const scrollKey = (list: string) => `routebook.scroll.${list}`;

/** Every screen opens at its top; a tab is remembered as the place to go back to. */
export function useScreenStart(isTab: boolean): void {
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    if (isTab) keep(LAST_TAB, `${location.pathname}${location.search}`);
  });
}

/** Opens a list where it was left; `isReady` once its rows are on the page. */
export function useScrollMemory(list: string, isReady: boolean): void {
  useEffect(() => {
    if (isReady) window.scrollTo(0, Number(kept(scrollKey(list)) ?? 0));
  }, [list, isReady]);
  // Before the next screen takes the page: a passive effect would come too late.
  useLayoutEffect(() => {
    return () => keep(scrollKey(list), String(window.scrollY));
  }, [list]);
}

/** The tab from which one came, else the start. */
export function lastTab(): string {
  return kept(LAST_TAB) ?? '/';
}

function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Storage is refused: one starts at the top, which is no harm.
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
