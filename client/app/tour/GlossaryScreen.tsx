// What the words of the screens mean, in the language of the phone.
import { useWords } from '../language.ts';
import { Screen } from '../Screen.tsx';
import { tourWords } from './words.ts';

export function GlossaryScreen() {
  const say = useWords(tourWords);
  return (
    <Screen title={say.glossary} back="/phone">
      <dl className="card rows mt-4">
        {say.entries.map(([word, meaning]) => (
          <div key={word} className="px-4 py-3">
            <dt className="font-semibold">{word}</dt>
            <dd className="text-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Screen>
  );
}
