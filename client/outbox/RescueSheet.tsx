// Saves what this phone has not sent as a file that only the passphrase opens: for the office, by
// whatever way there is. Nothing leaves the outbox by it, and nothing counts twice.
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { makeRescueFile, type RescueFile } from '../store/rescue.ts';
import { useStore } from '../store/session.ts';
import { rescueWords } from './rescue-words.ts';

const PASSPHRASE_LEAST = 8;

export function RescueSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(rescueWords);
  const store = useStore();
  const [passphrase, setPassphrase] = useState('');
  const [stage, setStage] = useState<'typing' | 'sealing' | 'failed'>('typing');
  const seal = async () => {
    setStage('sealing');
    try {
      const file = await makeRescueFile(store, passphrase);
      hand(file);
      announce(say.saved(file.count));
      onClose();
    } catch {
      setStage('failed');
    }
  };
  return (
    <Sheet title={say.title} onClose={onClose}>
      <p className="text-soft">{say.what}</p>
      {stage === 'failed' && <Notice tone="bad">{say.failed}</Notice>}
      <Field
        label={say.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        hint={say.passphraseHint}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={100}
        isRequired
      />
      <Button
        tone="primary"
        icon="share"
        isWide
        isBusy={stage === 'sealing'}
        isDisabled={passphrase.trim().length < PASSPHRASE_LEAST}
        onClick={() => void seal()}
      >
        {say.save}
      </Button>
    </Sheet>
  );
}

/** Into the phone's downloads: from there it goes by any way. */
function hand({ name, text }: RescueFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
