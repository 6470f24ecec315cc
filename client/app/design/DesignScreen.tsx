// Every shared control in every theme and state on one page. Its measures and colours are held by
// a test, so that a change of the look is one that somebody wanted.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { useWords } from '../language.ts';
import { Screen } from '../Screen.tsx';
import { Sheet } from '../Sheet.tsx';
import { ControlSamples } from './ControlSamples.tsx';
import { designWords } from './design-words.ts';
import { FieldSamples } from './FieldSamples.tsx';
import { TextSamples } from './TextSamples.tsx';

const shownThemes = ['light', 'dark', 'sun'] as const;

export function DesignScreen() {
  const say = useWords(designWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Screen title={say.title} back="/phone" isWide>
      <p className="py-4 text-soft">{say.why}</p>
      <Button isWide onClick={() => setOpen(true)}>
        {say.openSheet}
      </Button>
      <div className="grid grid-cols-1 gap-4 pt-4 lg:grid-cols-3">
        {shownThemes.map((theme) => (
          <section key={theme} data-theme={theme} className="themed rounded-card p-4">
            <h2 className="text-title">{say[theme]}</h2>
            <TextSamples />
            <ControlSamples />
            <FieldSamples />
          </section>
        ))}
      </div>
      {isOpen && (
        <Sheet title={say.sheet} onClose={() => setOpen(false)}>
          <p>{say.plain}</p>
          <Button tone="primary" isWide onClick={() => setOpen(false)}>
            {say.main}
          </Button>
        </Sheet>
      )}
    </Screen>
  );
}
