// When whoever is unlocked last touched the app, kept for this tab only: a reload does not lock, a
// new start does.
const KEY = 'routebook.touched';

export function noteTouch(login: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ login, atMs: Date.now() }));
  } catch {
    // Storage is refused: the next start asks for the PIN again.
  }
}

export function forgetTouch(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Infinite where this person has not unlocked this tab. */
export function msSinceTouch(login: string): number {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (kept === null || typeof kept !== 'object') return Number.POSITIVE_INFINITY;
    if (!('login' in kept) || kept.login !== login || !('atMs' in kept)) {
      return Number.POSITIVE_INFINITY;
    }
    const sinceMs = Date.now() - Number(kept.atMs);
    return sinceMs >= 0 ? sinceMs : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
