// Light, dark or sun: the device's choice until somebody makes one on this phone.
import { useSetting, writeSetting } from './setting.ts';

export const themes = ['device', 'light', 'dark', 'sun'] as const;
export type Theme = (typeof themes)[number];

export function useTheme(): Theme {
  const chosen = useSetting('theme');
  return themes.find((theme) => theme === chosen) ?? 'device';
}

export function chooseTheme(theme: Theme): void {
  const page = document.documentElement;
  writeSetting('theme', theme === 'device' ? null : theme);
  if (theme === 'device') page.removeAttribute('data-theme');
  else page.setAttribute('data-theme', theme);
}
