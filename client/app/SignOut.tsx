// Sign out, which is refused in words while anything waits on this phone; what can be done then:
// send it, or leave it here for oneself and let another person sign in. Without a network the
// office can't be told, which is said.
import { useState } from 'react';
import { signOut, useStore } from '../store/session.ts';
import type { SigningOut } from '../store/sign-in.ts';
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
  /** What was asked when the office could not be told. */
  const [unheard, setUnheard] = useState<SigningOut | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const leave = async (asked: SigningOut) => {
    setIsBusy(true);
    try {
      const outcome = await signOut(asked);
      setUnheard(outcome.type === 'unreached' ? asked : null);
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
          <Button
            icon="person"
            isWide
            isBusy={isBusy}
            onClick={() => void leave({ isLeavingThem: true })}
          >
            {say.leaveThem}
          </Button>
          <p className="text-small text-soft">{say.leaveMore}</p>
        </>
      )}
      {unheard !== null && (
        <>
          <Notice tone="warn">{say.unheard}</Notice>
          <Button
            isWide
            isBusy={isBusy}
            onClick={() => void leave({ ...unheard, isOnlyHere: true })}
          >
            {say.onlyHere}
          </Button>
        </>
      )}
      <Button tone="danger" isWide isBusy={isBusy} onClick={() => void leave({})}>
        {say.signOut}
      </Button>
    </div>
  );
}
