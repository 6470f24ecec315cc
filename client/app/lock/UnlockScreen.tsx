// The lock: who is asked, the PIN on the product's own keys, how long to wait after wrong ones, the
// way by the password, and other people of this phone.
import { lazy, Suspense, useState } from 'react';
import { switchTo, unlockWith } from '../../store/lock.ts';
import type { Lockable } from '../../store/lockables.ts';
import type { PinVerdict } from '../../store/pin.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { Mark } from '../Mark.tsx';
import { Notice } from '../Notice.tsx';
import { LockDialog } from './LockDialog.tsx';
import { PinPad } from './PinPad.tsx';
import { forgetTouch } from './touch.ts';
import { WrongPin } from './WrongPin.tsx';
import { lockWords } from './words.ts';

const SignInScreen = lazy(async () => ({
  default: (await import('../SignInScreen.tsx')).SignInScreen,
}));

const SHORTEST = 4;

export type UnlockScreenProps = {
  readonly person: Lockable;
  readonly others: readonly Lockable[];
  /** Of whom it was opened for: who signs in by the password may be somebody else. */
  readonly onOpen: (login: string) => void;
};

export function UnlockScreen(props: UnlockScreenProps) {
  return (
    <LockDialog>
      <Asking {...props} />
    </LockDialog>
  );
}

function Asking({ person, others, onOpen }: UnlockScreenProps) {
  const say = useWords(lockWords);
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<PinVerdict | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isByPassword, setByPassword] = useState(false);
  if (isByPassword) {
    return (
      <Suspense>
        <SignInScreen onSignedIn={onOpen} />
        <div className="column max-w-[26rem] pb-8">
          <Button isWide icon="back" onClick={() => setByPassword(false)}>
            {say.back}
          </Button>
        </div>
      </Suspense>
    );
  }
  const unlock = async () => {
    setBusy(true);
    try {
      const judged = await unlockWith(person.login, typed, Date.now());
      setTyped('');
      setVerdict(judged);
      if (judged.type === 'open') onOpen(person.login);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="screen column max-w-[26rem] justify-end gap-5 py-6">
      <header className="grid flex-1 content-center justify-items-center gap-3 text-center">
        <Mark />
        <h1 className="text-title">{say.typePin(person.name)}</h1>
        <Dots count={typed.length} />
      </header>
      <WrongPin verdict={verdict} onOver={() => setVerdict(null)} />
      <PinPad value={typed} onChange={setTyped} />
      <Button
        tone="primary"
        isWide
        icon="lock"
        isBusy={isBusy}
        isDisabled={typed.length < SHORTEST || verdict?.type === 'wait'}
        onClick={() => void unlock()}
      >
        {say.unlock}
      </Button>
      <Button isWide onClick={() => setByPassword(true)}>
        {say.withPassword}
      </Button>
      <Others others={others} />
    </main>
  );
}

/** How many digits stand there, never which. */
function Dots({ count }: { readonly count: number }) {
  const say = useWords(lockWords);
  return (
    <p className="flex h-6 items-center gap-3">
      <span className="sr-only" role="status">
        {say.typed(count)}
      </span>
      {Array.from({ length: Math.max(SHORTEST, count) }, (_, index) => index).map((index) => (
        <span key={index} className="pin-dot" data-full={index < count || undefined} />
      ))}
    </p>
  );
}

const isReadable = ({ isUnreadable }: Lockable) => !isUnreadable;

function Others({ others }: { readonly others: readonly Lockable[] }) {
  const say = useWords(lockWords);
  if (others.length === 0) return null;
  const readable = others.filter(isReadable);
  const take = (login: string) => {
    forgetTouch();
    void switchTo(login);
  };
  return (
    <section className="grid gap-2">
      <h2 className="label">{say.others}</h2>
      {readable.length > 0 && (
        <div className="card rows">
          {readable.map(({ login, name }) => (
            <button key={login} type="button" className="row" onClick={() => take(login)}>
              <span className="row-mark">
                <Icon name="person" size={20} />
              </span>
              <span className="flex-1 font-semibold">{name}</span>
            </button>
          ))}
        </div>
      )}
      {others
        .filter((one) => !isReadable(one))
        .map(({ login, name }) => (
          <Notice key={login} tone="warn">
            {say.unreadable(name)}
          </Notice>
        ))}
      <p className="text-small text-soft">{say.othersMore}</p>
    </section>
  );
}
