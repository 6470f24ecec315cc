// One fact opened, and for the office the way to void it.
import { useState } from 'react';
import { Button } from '../app/Button.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useWords } from '../app/language.ts';
import { useStore } from '../store/session.ts';
import type { ShownFact } from '../store/views.ts';
import { VoidSheet } from './VoidSheet.tsx';
import { mayVoid } from './void-draft.ts';
import { words } from './words.ts';

export type OpenedFactProps = { readonly shown: ShownFact; readonly onClose: () => void };

export function OpenedFact({ shown, onClose }: OpenedFactProps) {
  const say = useWords(words);
  const { session } = useStore();
  const [isVoiding, setVoiding] = useState(false);
  if (isVoiding) return <VoidSheet shown={shown} onClose={onClose} />;
  return (
    <FactSheet
      shown={shown}
      onClose={onClose}
      action={
        mayVoid(shown, session.person.role) && (
          <Button tone="danger" isWide icon="void" onClick={() => setVoiding(true)}>
            {say.void}
          </Button>
        )
      }
    />
  );
}
