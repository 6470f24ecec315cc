// The choice of the app's language, each in its own name; it takes effect at once.
import { Chips } from './Chips.tsx';
import { chooseLanguage, languageNames, languages, useLanguage } from './language.ts';

export function LanguageChips() {
  const language = useLanguage();
  return (
    <Chips
      legend="Language · भाषा · Lugha"
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={language}
      onChange={chooseLanguage}
    />
  );
}
