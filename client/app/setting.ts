// Small choices that live on this phone only (language, theme, chosen round). Every screen that
// shows one follows it at once; a phone that refuses local storage simply keeps the default.
import { useSyncExternalStore } from 'react';

const CHANGED = 'routebook:setting';

export type SettingKey =
  | 'language'
  | 'theme'
  | 'round'
  | 'walk'
  | 'email'
  | 'cash_business'
  | 'tour'
  | 'install'
  | 'hand'
  | 'traffic'
  /** Ids of the facts whose text was opened to be sent. */
  | 'opened_invoices'
  /** Columns of a bank's file, by business and account. */
  | `bank_columns.${string}`;

const keyOf = (key: SettingKey) => `routebook.${key}`;

/** The stored text, or null where nothing is stored. */
export function readSetting(key: SettingKey): string | null {
  try {
    return localStorage.getItem(keyOf(key));
  } catch {
    return null;
  }
}

/** Stores the text (null forgets it) and tells every screen. */
export function writeSetting(key: SettingKey, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(keyOf(key));
    else localStorage.setItem(keyOf(key), text);
  } catch {
    // Storage is refused: the choice lasts until the page closes, which is all that can be had.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** The stored text as a value that re-renders; null where nothing is stored. */
export function useSetting(key: SettingKey): string | null {
  return useSyncExternalStore(onChange, () => readSetting(key));
}

function onChange(tell: () => void): () => void {
  window.addEventListener(CHANGED, tell);
  window.addEventListener('storage', tell);
  return () => {
    window.removeEventListener(CHANGED, tell);
    window.removeEventListener('storage', tell);
  };
}
