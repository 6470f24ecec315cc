// Sign-in: e-mail and password in a form that password managers know. Wrong and unreachable are
// told in words. Where the server offers demo people, one tap signs in as one of them.
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { decode } from '../../shared/kernel/decode.ts';
import { roleSchema } from '../../shared/kernel/role.ts';
import { signIn } from '../store/session.ts';
import { listWaitingPeople, type WaitingPerson } from '../store/sign-in.ts';
import type { SignInOutcome } from '../store/views.ts';
import { Button } from './Button.tsx';
import type { DemoSignIn } from './DemoPeople.tsx';
import { Field } from './Field.tsx';
import { LanguageChips } from './LanguageChips.tsx';
import { useWords } from './language.ts';
import { Mark } from './Mark.tsx';
import { Notice } from './Notice.tsx';
import type { FailedSignIn } from './NotSignedIn.tsx';
import { readSetting, writeSetting } from './setting.ts';
import { signInWords } from './sign-in-words.ts';

const DemoPeople = lazy(async () => ({ default: (await import('./DemoPeople.tsx')).DemoPeople }));
const NotSignedIn = lazy(async () => {
  const fetched = await import('./NotSignedIn.tsx').catch(() => null);
  return { default: fetched?.NotSignedIn ?? Unreachable };
});

function Unreachable() {
  return <Notice tone="bad">{useWords(signInWords).unreachable}</Notice>;
}

const demoSchema = z.object({
  signIns: z.array(
    z.object({ email: z.string(), password: z.string(), role: roleSchema, name: z.string() }),
  ),
});

export type SignInScreenProps = {
  /** After a sign-in of somebody whose book is open: they go on where they were. */
  readonly onSignedIn?: (login: string) => void;
};

export function SignInScreen({ onSignedIn }: SignInScreenProps) {
  const say = useWords(signInWords);
  const [email, setEmail] = useState(readSetting('email') ?? '');
  const [password, setPassword] = useState('');
  const [outcome, setOutcome] = useState<SignInOutcome['type'] | 'asking' | null>(null);
  const demo = useDemoSignIns();
  const waiting = useWaitingPeople();
  const enter = async (as: { readonly email: string; readonly password: string }) => {
    setOutcome('asking');
    const type = await signIn(as.email.trim(), as.password).then(
      (told) => told.type,
      () => 'not_stored' as const,
    );
    setOutcome(type);
    if (type !== 'signed_in') return;
    writeSetting('email', as.email.trim());
    onSignedIn?.(as.email.trim().toLowerCase());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password });
  };
  const isAsking = outcome === 'asking';
  return (
    <main className="screen column max-w-[26rem] justify-center gap-8 py-8">
      <header className="grid grid-cols-1 gap-3">
        <Mark />
        <h1 className="text-big">Routebook</h1>
        <p className="text-soft">{say.welcome}</p>
      </header>
      <form className="grid grid-cols-1 gap-4" onSubmit={submit}>
        <Field
          label={say.email}
          value={email}
          onChange={setEmail}
          type="email"
          name="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          enterKeyHint="next"
          isRequired
        />
        <Field
          label={say.password}
          value={password}
          onChange={setPassword}
          type="password"
          name="password"
          autoComplete="current-password"
          enterKeyHint="go"
          isRequired
        />
        {outcome !== null && outcome !== 'asking' && outcome !== 'signed_in' && (
          <Failed outcome={outcome} />
        )}
        <Button type="submit" tone="primary" isWide isBusy={isAsking}>
          {say.signIn}
        </Button>
      </form>
      {waiting.map(({ name, count }) => (
        <Notice key={name} tone="warn">
          {say.waits(name, count)}
        </Notice>
      ))}
      {demo.length > 0 && (
        <Suspense>
          <DemoPeople people={demo} isAsking={isAsking} onChoose={(one) => void enter(one)} />
        </Suspense>
      )}
      <LanguageChips />
    </main>
  );
}

/** Why nobody was signed in; where not even the words can be fetched, there is no network. */
function Failed({ outcome }: { readonly outcome: FailedSignIn | 'unreachable' }) {
  if (outcome === 'unreachable') return <Unreachable />;
  return (
    <Suspense>
      <NotSignedIn outcome={outcome} />
    </Suspense>
  );
}

/** Whose facts wait on this phone: nobody thinks that they are lost. */
function useWaitingPeople(): readonly WaitingPerson[] {
  const [waiting, setWaiting] = useState<readonly WaitingPerson[]>([]);
  useEffect(() => {
    let isOver = false;
    listWaitingPeople().then(
      (people) => !isOver && setWaiting(people),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return waiting;
}

/** Demo people, where the server says that there are some; nobody otherwise. */
function useDemoSignIns(): readonly DemoSignIn[] {
  const [signIns, setSignIns] = useState<readonly DemoSignIn[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    void askForDemo(ended.signal)
      .then(setSignIns)
      .catch(() => null);
    return () => ended.abort();
  }, []);
  return signIns;
}

async function askForDemo(signal: AbortSignal): Promise<readonly DemoSignIn[]> {
  const response = await fetch('/api/demo', { signal });
  if (!response.ok) return [];
  const decoded = decode(demoSchema, await response.json());
  return decoded.ok ? decoded.value.signIns : [];
}
