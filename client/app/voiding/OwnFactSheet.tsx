// One fact opened, and below it the way to take it back for whoever may: at once where it is theirs
// and of today, by asking the office where it is theirs and older.
import { useState } from 'react';
import type { ShownFact } from '../../store/views.ts';
import { Button } from '../Button.tsx';
import { FactSheet } from '../FactSheet.tsx';
import { useWords } from '../language.ts';
import { useVoidRight } from './use-void-right.ts';
import { VoidSheet } from './VoidSheet.tsx';
import { voidWords } from './words.ts';

export type OwnFactSheetProps = { readonly shown: ShownFact; readonly onClose: () => void };

export function OwnFactSheet({ shown, onClose }: OwnFactSheetProps) {
  const say = useWords(voidWords);
  const right = useVoidRight(shown);
  const [isVoiding, setVoiding] = useState(false);
  if (isVoiding) {
    return <VoidSheet shown={shown} isAsking={right === 'ask'} onClose={onClose} />;
  }
  return (
    <FactSheet
      shown={shown}
      onClose={onClose}
      action={
        right !== 'none' && (
          <Button tone="danger" isWide icon="void" onClick={() => setVoiding(true)}>
            {right === 'now' ? say.void : say.ask}
          </Button>
        )
      }
    />
  );
}
