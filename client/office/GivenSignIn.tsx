// The sign-in of somebody, shown once: to be read out, or sent by WhatsApp.
import type { ReactNode } from 'react';
import { Button } from '../app/Button.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { peopleWords } from './people-words.ts';

export type GivenSignInProps = {
  readonly name: string;
  readonly given: { readonly email: string; readonly password: string };
  readonly onClose: () => void;
  /** What went wrong beside it. */
  readonly children?: ReactNode;
};

export function GivenSignIn({ name, given, onClose, children }: GivenSignInProps) {
  const say = useWords(peopleWords);
  const address = location.origin;
  const text = say.invitation(name, { address, ...given });
  return (
    <Sheet title={say.signIn(name)} onClose={onClose}>
      {children}
      <Notice tone="warn">{say.onceOnly}</Notice>
      <dl className="card facts">
        <div>
          <dt>{say.address}</dt>
          <dd>{address}</dd>
        </div>
        <div>
          <dt>{say.email}</dt>
          <dd className="min-w-0 break-words">{given.email}</dd>
        </div>
        <div>
          <dt>{say.password}</dt>
          <dd className="select-all text-title">{given.password}</dd>
        </div>
      </dl>
      <a
        className="button button-plain w-full"
        href={`https://wa.me/?text=${encodeURIComponent(text)}`}
        target="_blank"
        rel="noreferrer"
      >
        {say.send}
      </a>
      <Button tone="primary" isWide onClick={onClose}>
        {say.done}
      </Button>
    </Sheet>
  );
}
