// The app's languages. Each capability keeps its words in three languages beside its screens; the
// compiler proves that none is missing. Names, products and the office's own sentences are never
// translated.
import { useSetting, writeSetting } from './setting.ts';

export const languages = ['en', 'hi', 'sw'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  hi: 'हिन्दी',
  sw: 'Kiswahili',
};

/** To choose one of them, each by its own name. */
export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));

/**
 * A catalogue: `const words = { en: {…}, hi: {…}, sw: {…} } as const satisfies Words<Says>`, where
 * `Says` names every sentence as a string or as a function of values.
 */
export type Words<Says> = Readonly<Record<Language, Says>>;

const isLanguage = (text: string | null): text is Language =>
  languages.some((language) => language === text);

/** The chosen language, else the device's where we speak it, else English. */
export function useLanguage(): Language {
  const chosen = useSetting('language');
  return isLanguage(chosen) ? chosen : deviceLanguage();
}

export function chooseLanguage(language: Language): void {
  writeSetting('language', language);
}

/** The catalogue's sentences in the chosen language. */
export function useWords<Of extends Words<unknown>>(words: Of): Of[Language] {
  return words[useLanguage()];
}

function deviceLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find(isLanguage) ?? 'en';
}
