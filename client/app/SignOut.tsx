// Sign out, which is refused in words while anything waits on this phone.
import { useState } from 'react';
import { signOut } from '../store/session.ts';
import { Button } from './Button.tsx';
import { ButtonLink } from './ButtonLink.tsx';
import { useWords } from './language.ts';
import { Notice } from './Notice.tsx';
import { phoneWords } from './phone-words.ts';

export function SignOut() {
  const say = useWords(phoneWords);
  const [refused, setRefused] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const leave = async () => {
    setIsBusy(true);
    const outcome = await signOut();
    setRefused(outcome.type === 'refused' ? outcome.count : null);
    setIsBusy(false);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      {refused !== null && (
        <Notice tone="bad" action={<ButtonLink href="/outbox">{say.openOutbox}</ButtonLink>}>
          {say.refused(refused)}
        </Notice>
      )}
      <Button tone="danger" isWide isBusy={isBusy} onClick={() => void leave()}>
        {say.signOut}
      </Button>
    </div>
  );
}
