// Help on the Phone screen: the three cards once more, and what the words mean.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { ButtonLink } from '../ButtonLink.tsx';
import { useWords } from '../language.ts';
import { Tour } from './Tour.tsx';
import { tourWords } from './words.ts';

export function HelpSection() {
  const say = useWords(tourWords);
  const [isTouring, setTouring] = useState(false);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Button icon="today" isWide onClick={() => setTouring(true)}>
        {say.again}
      </Button>
      <ButtonLink href="/phone/words" icon="message" isWide>
        {say.glossary}
      </ButtonLink>
      {isTouring && <Tour onClose={() => setTouring(false)} />}
    </div>
  );
}
