// The choice of the app's language, each in its own name; it takes effect at once.
import { Chips } from './Chips.tsx';
import { chooseLanguage, languageOptions, useLanguage } from './language.ts';

export function LanguageChips() {
  const language = useLanguage();
  return (
    <Chips
      legend="Language · भाषा · Lugha"
      options={languageOptions}
      value={language}
      onChange={chooseLanguage}
    />
  );
}
