// Sign out, which is refused in words while anything waits on this phone; what can be done then:
// send it, or leave it here for oneself and let another person sign in.
import { useState } from 'react';
import { signOut, useStore } from '../store/session.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { ButtonLink } from './ButtonLink.tsx';
import { useWords } from './language.ts';
import { Notice } from './Notice.tsx';
import { phoneWords } from './phone-words.ts';

export function SignOut() {
  const say = useWords(phoneWords);
  const { syncNow } = useStore();
  const [refused, setRefused] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const leave = async (isLeavingThem: boolean) => {
    setIsBusy(true);
    try {
      const outcome = await signOut(isLeavingThem);
      setRefused(outcome.type === 'refused' ? outcome.count : null);
    } finally {
      setIsBusy(false);
    }
  };
  const send = () => {
    syncNow();
    announce(say.sending);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      {refused !== null && (
        <>
          <Notice tone="bad">{say.refused(refused)}</Notice>
          <Button tone="primary" icon="outbox" isWide onClick={send}>
            {say.sendNow}
          </Button>
          <ButtonLink href="/outbox" isWide>
            {say.openOutbox}
          </ButtonLink>
          <Button icon="person" isWide isBusy={isBusy} onClick={() => void leave(true)}>
            {say.leaveThem}
          </Button>
          <p className="text-small text-soft">{say.leaveMore}</p>
        </>
      )}
      <Button tone="danger" isWide isBusy={isBusy} onClick={() => void leave(false)}>
        {say.signOut}
      </Button>
    </div>
  );
}
